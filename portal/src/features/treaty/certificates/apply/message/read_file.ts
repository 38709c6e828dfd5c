// A message as the text that the zone reads: XML in UTF-8.

export const MESSAGE_BYTES_MAX = 1_000_000;

export type MessageFile = { text: string } | { fault: 'too_large' | 'empty' | 'not_text' | 'not_utf8' | 'unreadable' };

// A byte that no text in an encoding of bytes has: workbooks, pictures and UTF-16 do.
const hasZeros = (bytes: Uint8Array) => bytes.includes(0);

export async function readMessageFile(file: Blob): Promise<MessageFile> {
  if (file.size > MESSAGE_BYTES_MAX) return { fault: 'too_large' };
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return { fault: 'unreadable' };
  }
  if (hasZeros(bytes)) return { fault: 'not_text' };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // XML has one end of line, whatever wrote the file.
    return text.trim() ? { text: text.replace(/\r\n?/g, '\n') } : { fault: 'empty' };
  } catch {
    return { fault: 'not_utf8' };
  }
}
