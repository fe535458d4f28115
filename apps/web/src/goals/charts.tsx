/** The charts of the overview, loaded when they are first shown. Each stands beside a table and a sentence that say the same; colours are the house's tokens. */
import { BarChart } from '@mui/x-charts/BarChart';
import { LineChart } from '@mui/x-charts/LineChart';

interface Series {
  label: string;
  data: number[];
}

const COLOURS = ['var(--chart1)', 'var(--chart2)', 'var(--chart3)'];
const LOOK = {
  height: 240,
  margin: { left: 8, right: 16, top: 16, bottom: 8 },
  sx: {
    '& text': { fontFamily: 'inherit', fill: 'var(--muted) !important' },
    '& line, & path.MuiChartsAxis-line': { stroke: 'var(--line)' },
  },
};

export function Bars({
  labels,
  series,
  isStacked = false,
}: {
  labels: string[];
  series: Series[];
  isStacked?: boolean;
}) {
  return (
    <BarChart
      {...LOOK}
      skipAnimation
      xAxis={[{ scaleType: 'band', data: labels }]}
      yAxis={[{ min: 0, width: 40 }]}
      series={series.map((one, at) => ({ ...one, color: COLOURS[at], stack: isStacked ? 'all' : undefined }))}
    />
  );
}

export function Lines({ labels, series }: { labels: string[]; series: Series[] }) {
  return (
    <LineChart
      {...LOOK}
      skipAnimation
      xAxis={[{ scaleType: 'point', data: labels }]}
      yAxis={[{ min: 0, width: 40 }]}
      series={series.map((one, at) => ({ ...one, color: COLOURS[at], showMark: false, curve: 'linear' as const }))}
    />
  );
}
