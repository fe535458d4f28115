// Rule: a chart is drawn by hand as SVG, labels on the bars, colours from the tokens, pattern besides colour; what is hidden has no bar.
import type { Shown } from '#contracts';

const TEXT = '#1D2730';
const MUTED = '#55626C';
const TRACK = '#E8E6DF';
const FIRST = '#0E5A6B';
const REST = '#BFC6C9';
const WIDTH = 660;
const BAR = 440;

export interface TargetBar {
  label: string;
  value: number | null;
  shown: string;
  beside: string;
  target: number;
  targetMax: number | null;
  targetShown: string;
  /** what the whole width stands for */
  scale: number;
}

const escape = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
const short = (text: string, length: number): string =>
  text.length > length ? `${text.slice(0, length - 1).trimEnd()}…` : text;
const at = (x: number): string => x.toFixed(1);

interface Style {
  bold?: boolean;
  muted?: boolean;
  size?: number;
  anchor?: 'start' | 'end';
}

function write(x: number, y: number, text: string, { bold, muted, size = 12.5, anchor = 'start' }: Style = {}): string {
  return `<text x="${at(x)}" y="${at(y)}" font-family="Inter" font-size="${size}" font-weight="${bold ? 600 : 400}" fill="${muted ? MUTED : TEXT}" text-anchor="${anchor}">${escape(text)}</text>`;
}

const box = (x: number, y: number, width: number, height: number, fill: string): string =>
  `<rect x="${at(x)}" y="${at(y)}" width="${at(Math.max(width, 0))}" height="${height}" rx="3" fill="${fill}"/>`;

function drawing(height: number, parts: string[]): string {
  const extent = `width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${extent}>${parts.join('')}</svg>`;
}

/** A bar per goal with its target as a line, or as a band from least to most. */
export function targetBars(bars: readonly TargetBar[]): string {
  const step = 74;
  const parts = bars.flatMap((bar, i) => {
    const top = i * step;
    const x = (value: number) => (Math.min(value, bar.scale) / bar.scale) * BAR;
    const mark = (value: number) =>
      `<path d="M${at(x(value))} ${top + 20}v28" stroke="#FFFFFF" stroke-width="5"/><path d="M${at(x(value))} ${top + 20}v28" stroke="${TEXT}" stroke-width="2"/>`;
    const band =
      bar.targetMax === null
        ? ''
        : `<path d="M${at(x(bar.target))} ${top + 48}H${at(x(bar.targetMax))}" stroke="${TEXT}" stroke-width="2"/>`;
    const marks = [bar.target, ...(bar.targetMax === null ? [] : [bar.targetMax])].map(mark);
    const right = x(bar.target) > BAR * 0.75;
    return [
      write(0, top + 13, short(bar.label, 92), { bold: true }),
      box(0, top + 25, BAR, 18, TRACK),
      bar.value === null ? '' : box(0, top + 25, x(bar.value), 18, FIRST),
      ...marks,
      band,
      write(x(bar.target) + (right ? -6 : bar.targetMax === null ? 6 : 0), top + 64, bar.targetShown, {
        muted: true,
        anchor: right ? 'end' : 'start',
      }),
      write(BAR + 14, top + 40, bar.shown, { bold: true, size: 15 }),
      write(BAR + 84, top + 40, bar.beside, { muted: true }),
    ];
  });
  return drawing(bars.length * step - 8, parts);
}

interface FlowPart {
  label: string;
  count: number;
  shown: string;
}

/** Enrolled as a full bar; under it each state begins where the one before ended, so that the eye can see that they sum. */
export function flowBars(whole: FlowPart, parts: readonly FlowPart[]): string {
  const [left, step, width] = [190, 30, 400];
  const x = (count: number) => (whole.count === 0 ? 0 : (count / whole.count) * width);
  let before = 0;
  const lines = [
    { ...whole, from: 0, fill: FIRST },
    ...parts.map((part) => {
      const from = before;
      before += part.count;
      return { ...part, from, fill: '#6E9AA5' };
    }),
  ];
  const drawn = lines.flatMap(({ label, count, shown, from, fill }, i) => {
    const top = i * step;
    const start = left + x(from);
    return [
      write(0, top + 16, short(label, 28), { bold: i === 0 }),
      i > 0 ? `<path d="M${at(start)} ${top - 10}v${step}" stroke="${REST}" stroke-width="1"/>` : '',
      box(start, top + 3, x(count), 18, fill),
      write(start + x(count) + 8, top + 17, shown, { bold: true }),
    ];
  });
  return drawing(lines.length * step, drawn);
}

/** Plain bars with their number behind them; `..` instead of a bar where it is hidden. */
export function countBars(bars: readonly { label: string; count: Shown; shown: string }[]): string {
  const [left, step, width] = [230, 28, 370];
  const most = Math.max(1, ...bars.map(({ count }) => (typeof count === 'number' ? count : 0)));
  const drawn = bars.flatMap(({ label, count, shown }, i) => {
    const length = typeof count === 'number' ? (count / most) * width : 0;
    return [
      write(0, i * step + 16, short(label, 34)),
      length > 0 ? box(left, i * step + 3, length, 18, FIRST) : '',
      write(left + length + 8, i * step + 17, shown, { bold: true }),
    ];
  });
  return drawing(bars.length * step, [
    `<path d="M${left - 0.5} 0V${bars.length * step - 4}" stroke="#7C8790"/>`,
    ...drawn,
  ]);
}
