import { noteReason, parseKey, splitNote } from '@/shared/signed/note';

// A certificate of origin as its QR code holds it; docs/formats/certificate_of_origin.md.
const KIND = 'cassia-certificate-of-origin/1\n';

export interface CertificateLine {
  line_no: number;
  hs_code: { code: string };
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

export type CertificateFault =
  | 'key_missing'
  | 'key_malformed'
  | 'certificate_not_signed'
  | 'certificate_malformed';

export function isCertificate(text: string): boolean {
  return text.startsWith(KIND);
}

// The certificate, when the holder of the key signed it as it stands; else why it is none. A paper
// brings no key: without one that the reader got elsewhere nothing is shown to be genuine.
export function openCertificate(
  note: string,
  keyText: string,
): { certificate: Certificate } | { fault: CertificateFault } {
  if (keyText === '') return { fault: 'key_missing' };
  const key = parseKey(keyText);
  if (!key) return { fault: 'key_malformed' };
  if (noteReason(note, key)) return { fault: 'certificate_not_signed' };
  const signed = splitNote(note)?.signed ?? '';
  if (!isCertificate(signed)) return { fault: 'certificate_malformed' };
  try {
    return { certificate: JSON.parse(signed.slice(KIND.length)) as Certificate };
  } catch {
    return { fault: 'certificate_malformed' };
  }
}
