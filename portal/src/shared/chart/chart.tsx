import { BarChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, TooltipComponent } from 'echarts/components';
import { init, use as register, type ECharts, type EChartsCoreOption } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { COLOURS, FONT_FAMILY } from '@/shared/ui/theme';

register([BarChart, LineChart, AriaComponent, GridComponent, TooltipComponent, SVGRenderer]);

interface ChartProps {
  option: EChartsCoreOption;
  // What the chart says, for those who do not see it.
  label: string;
  height?: number;
}

// One ECharts drawing. The module is heavy: reach it by lazy(() => import(...)).
export default function Chart({ option, label, height = 220 }: ChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<ECharts>(undefined);
  useEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    const drawn = init(element, undefined, { renderer: 'svg' });
    chart.current = drawn;
    const observer = new ResizeObserver(() => drawn.resize());
    observer.observe(element);
    return () => {
      observer.disconnect();
      drawn.dispose();
    };
  }, []);
  useEffect(() => {
    chart.current?.setOption(
      {
        color: [COLOURS.leaf, COLOURS.flower],
        textStyle: { fontFamily: FONT_FAMILY, color: COLOURS.textSoft },
        grid: { left: 44, right: 16, top: 24, bottom: 28 },
        animation: false,
        ...option,
      },
      true,
    );
  }, [option]);
  return <div ref={place} role="img" aria-label={label} style={{ height, width: '100%' }} />;
}
