import { certificateIn, type CertificateLine } from '@/shared/signed/certificate';
import { emptyLine, type Draft, type LineDraft } from './draft';

// What a certificate says, as its signed text has it (docs/formats/certificate_of_origin.md): the
// beginning of one that corrects or replaces it.

function lineOf(said: CertificateLine, before: LineDraft | undefined): LineDraft {
  return {
    ...(before ?? emptyLine()), // a bill that was chosen for the line stays
    hs: said.hs_code.code,
    edition: said.hs_code.edition,
    goods_name: said.goods_name,
    marks: said.marks,
    quantity: said.quantity.amount,
    unit: said.quantity.unit,
    fob: said.fob?.amount ?? '',
    currency: said.fob?.currency ?? emptyLine().currency,
  };
}

// The parts of the form that the signed text fills. Nothing if it is no such text.
export function contentsOf(text: string, draft: Draft): Partial<Draft> | undefined {
  const said = certificateIn(text);
  if (!said) return undefined;
  return {
    agreement: said.agreement,
    issuer: said.issuer,
    destination: said.destination,
    exporter: said.exporter,
    producer: said.producer,
    consignee: said.consignee,
    means: said.transport.means,
    load_port: said.transport.load_port,
    unload_port: said.transport.unload_port,
    shipment_date: said.transport.shipment_date ?? '',
    invoice_number: said.invoice.number,
    invoice_date: said.invoice.date ?? '',
    remarks: said.remarks,
    lines: said.lines.map((line, at) => lineOf(line, draft.lines[at])),
  };
}
