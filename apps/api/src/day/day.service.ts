/** The coach's day: what is found from the palette. */
import type { OrganisationHit, SearchOrganisations } from '#contracts';
import type { UnitOfWork } from '#database';
import { fold } from '#domain';
import { Injectable } from '@nestjs/common';

const HITS = 6;

@Injectable()
export class DayService {
  /** Employers and other organisations by a part of their name, however it is accented. */
  async organisations(work: UnitOfWork, { q }: SearchOrganisations): Promise<OrganisationHit[]> {
    const rows = await work.call('search_organisations', fold(q), HITS);
    return rows.map((row) => ({
      id: String(row['id']),
      name: String(row['name']),
      municipality: row['municipality'] as string | null,
      openPlaces: Number(row['open_places']),
    }));
  }
}
