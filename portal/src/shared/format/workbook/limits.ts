// How much of a workbook (.xlsx) is taken. A file of twenty thousand declarations fits; what is
// larger is an error or an attack, and would hold the page up.
const MIB = 1024 * 1024;

export const BYTES_MAX = 8 * MIB;
// Of the parts that are read, unpacked: a few kilobytes can claim to unpack to gigabytes.
export const UNPACKED_MAX = 48 * MIB;
// In one part: a tree of so many takes some hundred megabytes while it is read.
export const ELEMENTS_MAX = 3_000_000;
export const PARTS_MAX = 2_000;
export const SHEETS_MAX = 50;
export const ROWS_MAX = 50_000;
export const COLUMNS_MAX = 200;

export const mibOf = (bytes: number) => bytes / MIB;
