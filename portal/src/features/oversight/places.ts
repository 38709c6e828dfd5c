// The schematic map as data: points and lines between them, no outlines. Longitude and latitude are
// approximate positions for drawing, not a geographic statement.

export type PlaceKind = 'area' | 'city' | 'sea_port' | 'pass' | 'rail_pass';

export interface Place {
  id: string;
  kind: PlaceKind;
  at: [longitude: number, latitude: number];
  // Where the name stands beside the point.
  label: 'left' | 'right' | 'above' | 'below';
}

export const PLACES: readonly Place[] = [
  { id: 'nanning', kind: 'area', at: [108.32, 22.82], label: 'above' },
  { id: 'qinzhou_port', kind: 'area', at: [108.6, 21.74], label: 'right' },
  { id: 'chongzuo', kind: 'area', at: [106.86, 22.16], label: 'above' },
  { id: 'chongzuo_city', kind: 'city', at: [107.35, 22.4], label: 'above' },
  { id: 'fangchenggang', kind: 'sea_port', at: [108.35, 21.6], label: 'left' },
  { id: 'beihai', kind: 'sea_port', at: [109.12, 21.47], label: 'right' },
  { id: 'liuzhou', kind: 'city', at: [109.41, 24.31], label: 'right' },
  { id: 'guilin', kind: 'city', at: [110.3, 25.27], label: 'right' },
  { id: 'baise', kind: 'city', at: [106.62, 23.9], label: 'above' },
  { id: 'yulin', kind: 'city', at: [110.15, 22.63], label: 'right' },
  { id: 'guigang', kind: 'city', at: [109.6, 23.09], label: 'above' },
  { id: 'hechi', kind: 'city', at: [108.06, 24.7], label: 'right' },
  { id: 'wuzhou', kind: 'city', at: [111.3, 23.47], label: 'above' },
  { id: 'youyi_pass', kind: 'pass', at: [106.71, 21.98], label: 'below' },
  { id: 'pingxiang_rail', kind: 'rail_pass', at: [106.74, 22.08], label: 'left' },
  { id: 'shuikou', kind: 'pass', at: [106.59, 22.47], label: 'left' },
  { id: 'longbang', kind: 'pass', at: [106.33, 22.89], label: 'left' },
  { id: 'dongxing', kind: 'pass', at: [107.97, 21.54], label: 'below' },
];

export type LineKind = 'rail' | 'road' | 'corridor' | 'canal';

export interface Line {
  kind: LineKind;
  through: string[];
}

// The western land-sea corridor leaves the map at its edges: 'north' to Chongqing and Guizhou,
// 'sea' to the ports of ASEAN.
export const EDGES: Record<string, [number, number]> = {
  north: [107.2, 25.75],
  sea: [108.75, 20.9],
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
