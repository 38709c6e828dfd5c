import { newRow, UNVERIFIED, type Sheet, type SheetColumn, type SheetRow } from './sheet';

// A decision table as a model of DMN 1.3 and back, as `GET /law/tables/{name}/dmn` writes it:
// citations and marks are annotations, `otherwise` the default outputs.

const SPACE = 'https://www.omg.org/spec/DMN/20191111/MODEL/';
const AGGREGATIONS: Record<string, string> = { sum: 'SUM', min: 'MIN', max: 'MAX', count: 'COUNT' };

class Writer {
  private readonly lines: string[] = ['<?xml version="1.0" encoding="UTF-8"?>'];
  private readonly open: string[] = [];

  add(name: string, attributes: Record<string, string> = {}, text?: string, isOpen = false): void {
    const said = Object.entries(attributes)
      .filter(([, value]) => value !== '')
      .map(([key, value]) => ` ${key}="${escaped(value)}"`)
      .join('');
    const end = isOpen ? '>' : text === undefined ? ' />' : `>${escaped(text)}</${name}>`;
    this.lines.push(`${'  '.repeat(this.open.length)}<${name}${said}${end}`);
    if (isOpen) this.open.push(name);
  }

  within(name: string, attributes: Record<string, string>, content: () => void): void {
    this.add(name, attributes, undefined, true);
    content();
    this.open.pop();
    this.lines.push(`${'  '.repeat(this.open.length)}</${name}>`);
  }

  // An element whose child `text` holds a text.
  said(name: string, text: string, attributes: Record<string, string> = {}): void {
    if (text !== '') this.within(name, attributes, () => this.add('text', {}, text));
  }

  result(): string {
    return `${this.lines.join('\n')}\n`;
  }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

// DMN has no integers; an empty name of a type is any.
const typeOf = ({ type }: SheetColumn) => (type === 'integer' ? 'number' : type === 'any' ? '' : type);

function writeTable(writer: Writer, sheet: Sheet): void {
  const [policy = '', aggregation = ''] = /^collect (.+)$/.exec(sheet.head.hit)
    ? ['COLLECT', AGGREGATIONS[sheet.head.hit.slice('collect '.length)] ?? '']
    : [sheet.head.hit.toUpperCase()];
  const outputsAt = sheet.inputs.length;
  const extraAt = outputsAt + sheet.outputs.length;
  const otherwise = sheet.rows.find((row) => row.isOtherwise);
  writer.within('decisionTable', { hitPolicy: policy, aggregation }, () => {
    for (const column of sheet.inputs) {
      writer.within('input', {}, () => {
        writer.said('inputExpression', column.name, { typeRef: typeOf(column) });
        writer.said('inputValues', column.allowed);
      });
    }
    sheet.outputs.forEach((column, at) => {
      writer.within('output', { name: column.name, typeRef: typeOf(column) }, () => {
        writer.said('outputValues', column.allowed);
        writer.said('defaultOutputEntry', otherwise?.cells[outputsAt + at] ?? '');
      });
    });
    for (const name of ['citation', UNVERIFIED]) writer.add('annotation', { name });
    for (const { cells } of sheet.rows.filter((row) => !row.isOtherwise)) {
      writer.within('rule', {}, () => {
        cells.slice(0, outputsAt).forEach((cell) => writer.said('inputEntry', cell));
        cells.slice(outputsAt, extraAt).forEach((cell) => writer.said('outputEntry', cell));
        const citation = cells[extraAt] === '-' ? '' : (cells[extraAt] ?? '');
        for (const text of [citation, cells[extraAt + 1] ?? '']) {
          writer.within('annotationEntry', {}, () => writer.add('text', {}, text));
        }
      });
    }
  });
}

export function dmnOf(sheet: Sheet): string {
  const { name } = sheet.head;
  const writer = new Writer();
  const space = `urn:cassia:table:${name}`;
  writer.within('definitions', { xmlns: SPACE, id: `${name}_model`, name, namespace: space }, () => {
    for (const column of sheet.inputs) {
      writer.within('inputData', { id: `input_${column.name}`, name: column.name }, () =>
        writer.add('variable', { name: column.name, typeRef: typeOf(column) }));
    }
    writer.within('decision', { id: name, name }, () => {
      writer.add('variable', { name });
      for (const column of sheet.inputs) {
        writer.within('informationRequirement', {}, () => writer.add('requiredInput', { href: `#input_${column.name}` }));
      }
      writeTable(writer, sheet);
    });
  });
  return writer.result();
}

const childrenOf = (element: Element, name: string) =>
  [...element.children].filter((child) => child.localName === name);
const textIn = (element: Element | undefined) =>
  (element && (childrenOf(element, 'text')[0] ?? element).textContent)?.replace(/\s+/g, ' ').trim() ?? '';

// Names of columns are those of the law's other data.
function nameFrom(text: string, kind: string, at: number): string {
  const name = text.trim().toLowerCase().replace(/[^a-z0-9]+/g, '_').replace(/^[^a-z]+|_+$/g, '').slice(0, 40);
  return name || `${kind}_${at + 1}`;
}

const TYPES = new Set(['boolean', 'number', 'string', 'date', 'time', 'date and time', 'days and time duration', 'years and months duration']);

// A column of the model; unit, integer and remark are those of a column of that name that is there.
function columnFrom(name: string, told: string, allowed: string, known: readonly SheetColumn[]): SheetColumn {
  const before = known.find((column) => column.name === name);
  const type = told.replace(/^feel:/, '').replace('dateTime', 'date and time');
  const isSame = before && (typeOf(before) === type || !TYPES.has(type));
  return {
    name,
    type: isSame ? before.type : TYPES.has(type) ? type : 'any',
    unit: isSame ? before.unit : '',
    allowed,
    remark: before?.remark ?? '',
  };
}

function policyOf(table: Element): string {
  const policy = (table.getAttribute('hitPolicy') ?? 'UNIQUE').toLowerCase();
  const aggregation = (table.getAttribute('aggregation') ?? '').toLowerCase();
  return policy === 'collect' && aggregation ? `collect ${aggregation}` : policy;
}

// The sheet with the columns and rows of the first decision table of a model. Nothing where there is
// none, and where the file declares a document type: entities are never read.
export function withDmn(sheet: Sheet, xml: string): Sheet | undefined {
  if (/<!(DOCTYPE|ENTITY)/i.test(xml)) return undefined;
  const model = new DOMParser().parseFromString(xml, 'application/xml');
  const table = [...model.getElementsByTagName('*')].find((element) => element.localName === 'decisionTable');
  if (!table || model.getElementsByTagName('parsererror').length > 0) return undefined;
  const inputs = childrenOf(table, 'input').map((input, at) => {
    const [expression] = childrenOf(input, 'inputExpression');
    const name = nameFrom(textIn(expression) || (input.getAttribute('label') ?? ''), 'input', at);
    return columnFrom(name, expression?.getAttribute('typeRef') ?? '', textIn(childrenOf(input, 'inputValues')[0]), sheet.inputs);
  });
  const told = childrenOf(table, 'output');
  const outputs = told.map((output, at) => {
    const own = output.getAttribute('name') ?? output.getAttribute('label') ?? '';
    const name = nameFrom(own || (told.length === 1 ? (sheet.outputs[0]?.name ?? '') : ''), 'output', at);
    return columnFrom(name, output.getAttribute('typeRef') ?? '', textIn(childrenOf(output, 'outputValues')[0]), sheet.outputs);
  });
  const names = childrenOf(table, 'annotation').map((annotation) => annotation.getAttribute('name') ?? '');
  const rowOf = (rule: Element): SheetRow => {
    const notes = childrenOf(rule, 'annotationEntry').map(textIn);
    const noteOf = (name: string) => notes[names.indexOf(name)] ?? '';
    const others = notes.filter((note, at) => note && !['citation', UNVERIFIED].includes(names[at] ?? ''));
    return newRow([
      ...inputs.map((_, at) => textIn(childrenOf(rule, 'inputEntry')[at]) || '-'),
      ...outputs.map((_, at) => textIn(childrenOf(rule, 'outputEntry')[at])),
      noteOf('citation') || '-',
      noteOf(UNVERIFIED) ? UNVERIFIED : '',
      others.join('\n'),
    ]);
  };
  const rows = childrenOf(table, 'rule').map(rowOf);
  if (inputs.length === 0 || outputs.length === 0 || rows.length === 0) return undefined;
  const defaults = told.map((output) => textIn(childrenOf(output, 'defaultOutputEntry')[0]));
  if (defaults.every((text) => text !== '')) {
    const before = sheet.rows.find((row) => row.isOtherwise)?.cells.slice(-3) ?? ['-', '', ''];
    rows.push(newRow([...inputs.map(() => ''), ...defaults, ...before], true));
  }
  return { ...sheet, head: { ...sheet.head, hit: policyOf(table) }, inputs, outputs, rows };
}
