/** The monthly participant file as its page shows it (DOMAIN.md 4.1). Identity numbers are masked here; the file has them in full. */
export interface MonthChainView {
  columns: { header: string; field: string }[];
  months: {
    month: string;
    opensOn: string;
    dueOn: string;
    /** not_open, open, late, sent, resend. */
    state: 'not_open' | 'open' | 'late' | 'sent' | 'resend';
    versions: number;
    rowCount: number;
    /** rows that are others than those last handed over */
    changes: number;
  }[];
  /** Months to send again, in order. */
  resend: string[];
}

export interface MonthView {
  month: string;
  dueOn: string;
  rows: {
    identity: string;
    startsOn: string;
    endsOn: string | null;
    hours: number;
    workplaceNumber: string | null;
    municipality: string | null;
  }[];
  checks: { check: string; isBlocking: boolean; n: number; participationIds: string[] }[];
  changes: { identity: string; before: MonthCells | null; after: MonthCells | null }[];
  /** Of the file as it would be handed over now. */
  sha256: string;
}
export interface MonthCells {
  startsOn: string;
  endsOn: string | null;
  hours: number;
}
