// The schematic map as data: points and lines between them, no outlines. Positions are drawn like
// those of a railway plan, for reading, in a window of 760 by 570: they are no geographic statement.

export type PlaceKind = 'area' | 'city' | 'sea_port' | 'pass' | 'rail_pass';

export interface Place {
  id: string;
  kind: PlaceKind;
  at: readonly [x: number, y: number];
  // Where the name stands beside the point.
  label: 'left' | 'right' | 'above' | 'below';
}

export const PLACES: readonly Place[] = [
  { id: 'nanning', kind: 'area', at: [390, 280], label: 'above' },
  { id: 'qinzhou_port', kind: 'area', at: [510, 430], label: 'right' },
  { id: 'chongzuo', kind: 'area', at: [232, 385], label: 'right' },
  { id: 'chongzuo_city', kind: 'city', at: [275, 315], label: 'above' },
  { id: 'fangchenggang', kind: 'sea_port', at: [420, 470], label: 'above' },
  { id: 'beihai', kind: 'sea_port', at: [625, 485], label: 'right' },
  { id: 'liuzhou', kind: 'city', at: [540, 180], label: 'right' },
  { id: 'guilin', kind: 'city', at: [600, 85], label: 'right' },
  { id: 'baise', kind: 'city', at: [170, 165], label: 'above' },
  { id: 'yulin', kind: 'city', at: [665, 370], label: 'right' },
  { id: 'guigang', kind: 'city', at: [560, 280], label: 'above' },
  { id: 'hechi', kind: 'city', at: [350, 130], label: 'right' },
  { id: 'wuzhou', kind: 'city', at: [680, 225], label: 'above' },
  { id: 'youyi_pass', kind: 'pass', at: [160, 490], label: 'below' },
  { id: 'pingxiang_rail', kind: 'rail_pass', at: [118, 395], label: 'above' },
  { id: 'shuikou', kind: 'pass', at: [100, 300], label: 'above' },
  { id: 'longbang', kind: 'pass', at: [80, 215], label: 'below' },
  { id: 'dongxing', kind: 'pass', at: [320, 505], label: 'below' },
];

export type LineKind = 'rail' | 'road' | 'corridor';

export interface Line {
  kind: LineKind;
  through: string[];
}

// The western land-sea corridor leaves the map at its edges: 'north' to Chongqing and Guizhou,
// 'sea' to the ports of ASEAN.
export const EDGES: Record<string, readonly [number, number]> = {
  north: [330, 36],
  sea: [555, 560],
};

export const LINES: readonly Line[] = [
  { kind: 'corridor', through: ['north', 'hechi', 'nanning', 'qinzhou_port', 'sea'] },
  { kind: 'rail', through: ['pingxiang_rail', 'chongzuo_city', 'nanning', 'guigang', 'liuzhou', 'guilin'] },
  { kind: 'rail', through: ['longbang', 'baise', 'nanning'] },
  { kind: 'rail', through: ['nanning', 'qinzhou_port', 'beihai'] },
  { kind: 'rail', through: ['qinzhou_port', 'fangchenggang', 'dongxing'] },
  { kind: 'rail', through: ['guigang', 'yulin'] },
  { kind: 'rail', through: ['guigang', 'wuzhou'] },
  { kind: 'road', through: ['youyi_pass', 'chongzuo', 'chongzuo_city', 'nanning'] },
  { kind: 'road', through: ['shuikou', 'chongzuo_city'] },
];
