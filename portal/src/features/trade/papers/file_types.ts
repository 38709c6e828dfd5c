// What a file is by the end of its name. Browsers call XML and CSV differently from one system to
// the next; the program looks at the bytes anyway.
const TYPES: Record<string, string> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  csv: 'text/csv',
  json: 'application/json',
  xml: 'application/xml',
};

export function mediaTypeOf(name: string, told: string): string {
  const end = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return TYPES[end] ?? (told || 'application/octet-stream');
}

// "20 MB", "1.4 MB", "312 B": at most one digit behind the point.
export function sizeText(bytes: number): string {
  const units = ['B', 'KB', 'MB'];
  let size = bytes;
  let at = 0;
  while (size >= 1024 && at < units.length - 1) {
    size /= 1024;
    at += 1;
  }
  return `${Number(size.toFixed(1))} ${units[at]}`;
}
