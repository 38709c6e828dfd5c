import { describe, expect, it } from 'vitest';
import { childOf, childrenOf, xmlOf } from './xml';

describe('a part of a workbook', () => {
  it('is a tree of names without prefixes, decoded texts and attributes', () => {
    const root = xmlOf('\n<?xml version="1.0"?><x:a xmlns:x="y" n="R&amp;D"><!-- no --><b>1 &lt;\r\n2<![CDATA[ & 3]]></b><b/><x:c k=\'v\'/></x:a>\n');
    expect(root?.name).toBe('a');
    expect(root?.attributes['n']).toBe('R&D');
    expect(childrenOf(root, 'b').map(({ text }) => text)).toEqual(['1 <\n2 & 3', '']);
    expect(childOf(root, 'c')?.attributes['k']).toBe('v');
    expect(childOf(root, 'd')).toBeUndefined();
  });

  it.each([
    '', 'x', '<a', '<a>', '<a><b>', '<a></b>', '<a><b></a></b>', '<a/><b/>', '<a x=1/>', '<a x="1" x="2"/>', '<a>&b;</a>',
    '<a>&</a>', '<a b="&c;"/>', '<!DOCTYPE a><a/>', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
  ])('%s is none', (text) => {
    expect(xmlOf(text)).toBeUndefined();
  });

  it('may be as deep as it likes', () => {
    expect(xmlOf('<a>'.repeat(100_000) + '</a>'.repeat(100_000))?.name).toBe('a');
  });
});
