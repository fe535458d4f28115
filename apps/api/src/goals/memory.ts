/**
 * What was worked out of a project's facts, remembered as long as it holds (decision 0052): by whom it was asked, with everything else it was made of, and the
 * snapshot it was read in. The database is asked whether the facts have changed since. Whoever's moment is older than the remembering does not use it: she
 * might see less than it was made of. Ids and codes only, never a name.
 */
import type { UnitOfWork } from '#database';
import { Injectable } from '@nestjs/common';

interface Remembered {
  inputs: string;
  moment: string;
  seen: string[];
  storedAt: number;
  size: number;
  value: unknown;
}

export interface Question {
  projectId: string;
  /** the question in words of its own, with its day */
  what: string;
  /** what the answer is made of besides facts, as one text */
  inputs: string;
  withAttendance: boolean;
}

/** People remembered in all, about a hundred bytes each. */
const MOST = 40_000;

@Injectable()
export class Memory {
  /** The one used last stands last. */
  private readonly known = new Map<string, Remembered>();
  private size = 0;

  /** @param sizeOf how many people the answer is about */
  async answer<T>(
    work: UnitOfWork,
    { projectId, what, inputs, withAttendance }: Question,
    make: () => Promise<T>,
    sizeOf: (value: T) => number,
  ): Promise<T> {
    const name = `${work.actorId}/${projectId}/${what}`;
    const known = this.known.get(name);
    const before = known && known.inputs === inputs && known.storedAt < work.beganAt ? known : undefined;
    const now = await this.holds(work, projectId, before, withAttendance);
    if (before && now?.holds) {
      this.forget(name);
      this.keep(name, before);
      return before.value as T;
    }
    const value = await make();
    if (!now) return value;
    this.forget(name);
    const { moment, seen } = now;
    this.keep(name, { inputs, moment, seen, storedAt: performance.now(), size: sizeOf(value), value });
    return value;
  }

  private async holds(work: UnitOfWork, projectId: string, before: Remembered | undefined, withAttendance: boolean) {
    const [row] = await work.call('holds_since', projectId, before?.moment ?? null, before?.seen ?? [], withAttendance);
    return row as { holds: boolean; moment: string; seen: string[] } | undefined;
  }

  private keep(name: string, one: Remembered): void {
    this.known.set(name, one);
    this.size += one.size;
    for (const oldest of this.known.keys()) {
      if (this.size <= MOST) break;
      this.forget(oldest);
    }
  }

  private forget(name: string): void {
    this.size -= this.known.get(name)?.size ?? 0;
    this.known.delete(name);
  }
}
