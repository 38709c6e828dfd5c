import { unzipSync } from 'fflate';
import { FileFault } from '../table_file';
import { mibOf, PARTS_MAX, UNPACKED_MAX } from './limits';
import { childrenOf, xmlOf, type XmlElement } from './xml';

// The parts of a workbook: XML files in a zip, which name each other by relations (ECMA-376 part 2).

export interface Relation {
  type: string; // the last word of its address
  part: string;
}

function rootOf(bytes: Uint8Array, part: string): XmlElement {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new FileFault('broken', { part });
  }
  const root = xmlOf(text);
  if (!root) throw new FileFault('broken', { part });
  return root;
}

function partAt(folder: string, target: string): string {
  try {
    return decodeURIComponent(new URL(target, `file:///${folder}`).pathname.slice(1));
  } catch {
    throw new FileFault('broken', { part: target });
  }
}

export class Package {
  private readonly sizes = new Map<string, number>();
  private left = UNPACKED_MAX;

  constructor(private readonly bytes: Uint8Array) {
    this.unzip(({ name, originalSize }) => {
      this.sizes.set(name, originalSize);
      if (this.sizes.size > PARTS_MAX) throw new FileFault('unpacked', { most: mibOf(UNPACKED_MAX) });
      return false;
    });
  }

  // The root of a part; nothing where there is no such part. The size that the zip tells bounds
  // what is unpacked: a part that tells less than it holds is cut there, and no longer XML.
  xml(part: string): XmlElement | undefined {
    const size = this.sizes.get(part);
    if (size === undefined) return undefined;
    this.left -= size;
    if (this.left < 0) throw new FileFault('unpacked', { most: mibOf(UNPACKED_MAX) });
    const bytes = this.unzip(({ name }) => name === part)[part];
    if (bytes?.length !== size) throw new FileFault('broken', { part });
    return rootOf(bytes, part);
  }

  // What a part (or with '' the whole) names, by id.
  relationsOf(part: string): Map<string, Relation> {
    const [, folder = '', name = ''] = /^(.*\/)?([^/]*)$/.exec(part) ?? [];
    const relations = new Map<string, Relation>();
    for (const { attributes } of childrenOf(this.xml(`${folder}_rels/${name}.rels`), 'Relationship')) {
      if (attributes['TargetMode'] === 'External') continue;
      relations.set(attributes['Id'] ?? '', {
        type: attributes['Type']?.split('/').at(-1) ?? '',
        part: partAt(folder, attributes['Target'] ?? ''),
      });
    }
    return relations;
  }

  private unzip(filter: (file: { name: string; originalSize: number }) => boolean) {
    try {
      return unzipSync(this.bytes, { filter });
    } catch (fault) {
      if (fault instanceof FileFault) throw fault;
      throw new FileFault('broken', { part: 'zip' });
    }
  }
}
