import type { ThemeConfig } from 'antd';

// The colours of the portal, also written as custom properties in portal.css. Deep green for the
// leaf and gold for the flower of the osmanthus (桂). Every text colour keeps 4.5:1 on its ground.
export const COLOURS = {
  leafDark: '#0b3d38',
  leaf: '#0f655c',
  leafSoft: '#e4f0ed',
  flower: '#d9a520',
  flowerText: '#7a5600',
  flowerSoft: '#fdf4dc',
  ground: '#f5f7f4',
  surface: '#ffffff',
  line: '#dce2dd',
  text: '#1a2725',
  textSoft: '#54625f',
  no: '#a8261c',
  noSoft: '#fcefed',
  yes: '#1d6b34',
  yesSoft: '#e8f4ea',
} as const;

// System fonts only. WenQuanYi Micro Hei is what a bare Debian desk has for Chinese.
export const FONT_FAMILY =
  'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "PingFang SC", ' +
  '"Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", "WenQuanYi Micro Hei", sans-serif';

export const THEME: ThemeConfig = {
  token: {
    colorPrimary: COLOURS.leaf,
    colorInfo: COLOURS.leaf,
    colorLink: COLOURS.leaf,
    colorSuccess: COLOURS.yes,
    colorError: COLOURS.no,
    colorWarning: COLOURS.flowerText,
    colorText: COLOURS.text,
    colorTextSecondary: COLOURS.textSoft,
    colorTextTertiary: COLOURS.textSoft,
    colorTextDescription: COLOURS.textSoft,
    colorTextPlaceholder: '#5f6d6a',
    colorBorder: '#8b9895',
    colorBgLayout: COLOURS.ground,
    borderRadius: 6,
    fontFamily: FONT_FAMILY,
    fontSize: 15,
    controlHeight: 38,
    motionDurationMid: '0.12s',
    motionDurationSlow: '0.16s',
  },
};
