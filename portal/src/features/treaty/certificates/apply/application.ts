import { typedDecimal } from '@/shared/format/decimal_sums';
import { moneyOrNone } from '@/shared/goods/currencies';
import { billGiven, codeOf, idIn } from './bill_facts';
import { endsAnother, hasBills, type Draft, type LineDraft } from './draft';

function lineOf(line: LineDraft, at: number, draft: Draft, hsDigits: number | undefined) {
  return {
    line_no: at + 1,
    hs_code: codeOf(line, hsDigits),
    goods_name: line.goods_name.trim(),
    marks: line.marks.trim(),
    quantity: { amount: typedDecimal(line.quantity), unit: line.unit },
    fob: moneyOrNone(line.fob, line.currency),
    original_line: draft.kind === 'back_to_back' ? Number.parseInt(line.original_line, 10) || 0 : 0,
  };
}

function billOfLine(line: LineDraft, at: number) {
  const { kept, ...given } = billGiven(line);
  return {
    line_no: at + 1,
    ...given,
    ...(kept && { kept }),
    ...(line.source === 'product' && { product: idIn(line.product ?? '') }),
  };
}

// The command that applies for the certificate. `hsDigits`: how many the agreement prints.
export function applicationOf(draft: Draft, hsDigits: number | undefined) {
  return {
    certificate: draft.certificate.trim(),
    application: {
      agreement: draft.agreement,
      kind: draft.kind,
      earlier: (endsAnother(draft.kind) && draft.earlier) || null,
      original: (draft.kind === 'back_to_back' && draft.original) || null,
      issuer: draft.issuer,
      exporter: draft.exporter.trim(),
      producer: draft.producer.trim(),
      consignee: draft.consignee.trim(),
      destination: draft.destination,
      transport: {
        means: draft.means.trim(),
        load_port: draft.load_port.trim(),
        unload_port: draft.unload_port.trim(),
        shipment_date: draft.shipment_date || null,
      },
      invoice: { number: draft.invoice_number.trim(), date: draft.invoice_date || null },
      remarks: draft.remarks.trim(),
      lines: draft.lines.map((line, at) => lineOf(line, at, draft, hsDigits)),
    },
    bills: hasBills(draft.kind) ? draft.lines.map(billOfLine) : [],
  };
}
