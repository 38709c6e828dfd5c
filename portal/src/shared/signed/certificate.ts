// A certificate of origin as its QR code holds it; docs/formats/certificate_of_origin.md.
const KIND = 'cassia-certificate-of-origin/1\n';

export interface CertificateLine {
  line_no: number;
  hs_code: { code: string; edition: string };
  goods_name: string;
  marks: string;
  quantity: { amount: string; unit: string };
  criterion: string;
  country_of_origin: string;
  fob: { amount: string; currency: string } | null;
}

export interface Certificate {
  certificate: string;
  agreement: string;
  kind: string;
  earlier: string;
  original_issue_date: string | null;
  issuer: string;
  issue_date: string;
  expires_on: string;
  endorsement: string;
  copied_on: string | null;
  copy_endorsement: string;
  exporter: string;
  producer: string;
  consignee: string;
  destination: string;
  transport: { means: string; load_port: string; unload_port: string; shipment_date: string | null };
  invoice: { number: string; date: string | null };
  remarks: string;
  lines: CertificateLine[];
}

export function isCertificate(text: string): boolean {
  return text.startsWith(KIND);
}

// What the text says, whoever signed it; nothing if it is no such text.
export function certificateIn(text: string): Certificate | undefined {
  if (!isCertificate(text)) return undefined;
  try {
    return JSON.parse(text.slice(KIND.length).split('\n')[0] ?? '') as Certificate;
  } catch {
    return undefined;
  }
}
