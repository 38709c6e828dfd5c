export interface Objection {
  kind: string;
  detail: string;
}

// 'held_by_lane=goods_not_released,list_superseded', as the zone writes them.
export function readObjections(text: string): Objection[] {
  return text
    .split(',')
    .filter(Boolean)
    .map((one) => {
      const [kind = '', ...detail] = one.split('=');
      return { kind, detail: detail.join('=') };
    });
}
