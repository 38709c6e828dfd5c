import { Parser } from 'saxen';
import { FileFault } from '../table_file';
import { ELEMENTS_MAX, mibOf, UNPACKED_MAX } from './limits';

// An element of XML with what workbooks need of it. Names stand without the prefix of their space:
// every writer chooses its own.
export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: XmlElement[];
  text: string; // its own, not that of its children
}

export const childrenOf = (element: XmlElement | undefined, name: string): XmlElement[] =>
  element?.children.filter((child) => child.name === name) ?? [];

export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child) => child.name === name);

const ENTITY = /&(?!(?:lt|gt|amp|quot|apos|#\d+|#x[\da-fA-F]+);)/;
const localOf = (name: string) => name.slice(name.indexOf(':') + 1);

// The root of a text; nothing where it is not XML, and where it declares a document type: entities
// could be made to grow without end, and a workbook has none. The browser's own parser takes ten
// times as long for a sheet of many rows. Throws FileFault for what is too much.
export function xmlOf(text: string): XmlElement | undefined {
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) return undefined;
  const parser = new Parser();
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  let isBroken = false;
  let count = 0;
  const breaks = () => (isBroken = true);
  const plain = (part: string, decode: (text: string) => string) => {
    if (!part.includes('&')) return part;
    if (ENTITY.test(part)) breaks();
    return decode(part);
  };
  const add = (part: string) => {
    const element = open.at(-1);
    if (element) element.text += part;
  };
  parser
    .on('openTag', (name, told, decode) => {
      count += 1;
      if (count > ELEMENTS_MAX) throw new FileFault('unpacked', { most: mibOf(UNPACKED_MAX) });
      const attributes = told();
      for (const key in attributes) attributes[key] = plain(attributes[key] ?? '', decode);
      const element = { name: localOf(name), attributes, children: [], text: '' };
      const parent = open.at(-1);
      if (parent) parent.children.push(element);
      else if (root) breaks();
      else root = element;
      open.push(element);
    })
    .on('closeTag', () => void open.pop())
    .on('text', (part, decode) => add(plain(part, decode)))
    .on('cdata', add)
    .on('error', breaks)
    .on('warn', breaks)
    // Lines end with \n in XML, however a file ends them.
    .parse(text.replace(/\r\n?/g, '\n'));
  return isBroken || open.length > 0 ? undefined : root;
}
