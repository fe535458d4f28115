/**
 * The charts of the overview, loaded when they are first shown. Each stands beside a table and a sentence that say the same; colours are the
 * house's tokens, and the second series is hatched, so that nobody has to tell two colours apart.
 */
import { useId } from 'react';
import { BarChart } from '@mui/x-charts/BarChart';
import { LineChart } from '@mui/x-charts/LineChart';

interface Series {
  label: string;
  data: number[];
}

const COLOURS = ['var(--chart1)', 'var(--chart2)', 'var(--chart3)'];
const LOOK = {
  height: 220,
  skipAnimation: true,
  margin: { left: 0, right: 28, top: 12, bottom: 0 },
  grid: { horizontal: true },
  slotProps: { legend: { position: { vertical: 'top', horizontal: 'start' } as const } },
  sx: {
    '& text': { fontFamily: 'inherit', fill: 'var(--muted) !important' },
    '& .MuiChartsAxis-line, & .MuiChartsAxis-tick': { stroke: 'var(--line) !important' },
    '& .MuiChartsGrid-line': { stroke: 'var(--line-soft) !important' },
    '& .MuiChartsLegend-label': { color: 'var(--text)' },
    '& [data-series="places"]': { strokeDasharray: '4 3' },
  },
};
const Y_AXIS = [{ min: 0, width: 36, disableLine: true, disableTicks: true }];

function Hatch({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="6" height="6" fill="var(--surface)" />
        <rect width="3.2" height="6" fill={COLOURS[1]} />
      </pattern>
    </defs>
  );
}

export function Bars({
  labels,
  series,
  isStacked = false,
}: {
  labels: string[];
  series: Series[];
  isStacked?: boolean;
}) {
  const hatch = useId();
  const fills = [COLOURS[0], `url(#${hatch})`, COLOURS[2]];
  return (
    <BarChart
      {...LOOK}
      borderRadius={isStacked ? 0 : 3}
      xAxis={[{ scaleType: 'band', data: labels, disableTicks: true }]}
      yAxis={Y_AXIS}
      series={series.map((one, at) => ({ ...one, color: fills[at], stack: isStacked ? 'all' : undefined }))}
    >
      <Hatch id={hatch} />
    </BarChart>
  );
}

/** @param series the first is what is measured; a second is what it is measured against, and is dashed */
export function Lines({ labels, series }: { labels: string[]; series: Series[] }) {
  return (
    <LineChart
      {...LOOK}
      xAxis={[{ scaleType: 'point', data: labels, disableTicks: true }]}
      yAxis={Y_AXIS}
      series={series.map((one, at) => ({
        ...one,
        id: at === 0 ? 'measured' : 'places',
        color: COLOURS[at],
        showMark: false,
        curve: 'linear' as const,
      }))}
    />
  );
}
