import { emptyDraft, emptyLine, type Draft, type LineDraft } from '../draft';
import { contentsOf } from '../earlier';
import type { CertificateMessage, Claim, Imported, MessageLine } from './types';

// How a message fills the form.

// A draft has a limit of its own: of texts and lists without end it keeps the beginning.
const LETTERS_MAX = 60;
const LISTED_MAX = 200;
const SUBHEADING = 6;

const GOODS = /^Goods\[(\d+)\]/;

export const goodsOf = (element: string): number | undefined => {
  const found = GOODS.exec(element);
  return found ? Number(found[1]) : undefined;
};

// Which Goods of the message each of its lines is: what is none is passed over.
function goodsNumbers({ lines, problems }: CertificateMessage): number[] {
  const passed = new Set(problems.filter(({ kind }) => kind === 'not_goods').map(({ element }) => goodsOf(element)));
  const all = Array.from({ length: lines.length + passed.size }, (_, at) => at + 1);
  return all.filter((goods) => !passed.has(goods)).slice(0, lines.length);
}

function claimOf(said: MessageLine, goods: number): Claim {
  const { criterion, criterion_part, imported_share, country_of_origin, rate_flag } = said;
  return { goods, criterion, criterion_part, imported_share, country_of_origin, rate_flag };
}

const subheading = (code: string) => code.replace(/\D/g, '').slice(0, SUBHEADING);

// The message names no edition: it is that in which the form begins a line. A bill that was chosen
// for goods of the same code stays, with the edition that its code is of.
function lineOf(said: MessageLine, currency: string, goods: number, before: LineDraft | undefined): LineDraft {
  const isSame = before !== undefined && said.hs_code !== '' && subheading(before.hs) === subheading(said.hs_code);
  return {
    ...(isSame ? before : emptyLine()),
    hs: said.hs_code,
    goods_name: said.goods_name,
    marks: said.marks,
    quantity: said.quantity,
    unit: said.unit,
    fob: said.fob,
    currency,
    original_line: '',
    claim: claimOf(said, goods),
  };
}

function headOf(message: CertificateMessage) {
  return {
    certificate: message.certificate,
    agreement: message.agreement,
    earlier: message.earlier,
    issuer: message.issuer,
    destination: message.destination,
    exporter: message.exporter,
    producer: message.producer,
    consignee: message.consignee,
    means: message.transport_means,
    load_port: message.load_port,
    unload_port: message.unload_port,
    shipment_date: message.shipment_date,
    invoice_number: message.invoice_number,
    invoice_date: message.invoice_date,
    remarks: message.remarks,
  };
}

function importedOf(message: CertificateMessage, file: string, fields: number): Imported {
  const { lines, problems, left_over } = message;
  return {
    file,
    fields,
    lines: lines.length,
    problems: problems.map((one) => ({ ...one, text: one.text.slice(0, LETTERS_MAX) })),
    left_over: left_over.slice(0, LISTED_MAX).map((one) => one.slice(0, LETTERS_MAX)),
    left_over_count: left_over.length,
    earlier: '',
  };
}

// The draft that says what the message says, and nothing else of what stood there but bills.
// `exporter`: as a new draft has it, where the message names none.
export function draftOf(message: CertificateMessage, file: string, before: Draft, exporter: string): Draft {
  const head = headOf(message);
  const goods = goodsNumbers(message);
  const lines = message.lines.map((said, at) =>
    lineOf(said, message.currency, goods[at] ?? said.line_no, before.lines[at]),
  );
  const told = [...Object.values(head), message.currency].filter(Boolean).length;
  return {
    ...emptyDraft(before.id, exporter),
    saved_at: before.saved_at,
    ...head,
    exporter: head.exporter || exporter,
    kind: message.kind,
    lines: lines.length > 0 ? lines : [emptyLine()],
    imported: importedOf(message, file, told),
  };
}

export interface Read {
  file: string;
  message: CertificateMessage;
  earlier: string | undefined; // the signed text of what is replaced, if it was had
}

// The same, but a replacement says what the earlier certificate says, wherever the message differs.
export function filledWith({ file, message, earlier }: Read, before: Draft, exporter: string): Draft {
  const said = draftOf(message, file, before, exporter);
  if (message.kind !== 'replacement' || !said.imported) return said;
  const contents = earlier === undefined ? undefined : contentsOf(earlier, said);
  return { ...said, ...contents, imported: { ...said.imported, earlier: contents ? 'taken' : 'not_taken' } };
}

// Whether something is written in the draft that a message would take the place of.
export function hasContent(draft: Draft, exporter: string): boolean {
  const { id, saved_at } = draft;
  const written = JSON.stringify({ ...draft, attempt: undefined });
  return written !== JSON.stringify({ ...emptyDraft(id, exporter), saved_at });
}
