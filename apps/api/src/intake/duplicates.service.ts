/** Who may be here already, while somebody types. Only people the asker may see are compared; a protected person is to others as if she were not there. */
import { caseload, type DuplicateHit, type LookForDuplicates } from '#contracts';
import { Identity, IdentityNumber, Participation, type UnitOfWork } from '#database';
import { likeness, possibleNumbers, SHOWN_FROM } from '#domain';
import { Inject, Injectable } from '@nestjs/common';
import { findPeople, soughtOf } from '../platform/find-people.js';
import { Keys } from '../platform/keys.js';
import { namesOf, shownName } from '../platform/names.js';

const CANDIDATES = 40;
const HITS = 5;
const COLUMNS = ['id', 'participantId', 'displayName', 'reference', 'coachName', 'state'];

@Injectable()
export class DuplicatesService {
  constructor(@Inject(Keys) private readonly keys: Keys) {}

  /** The likeliest first, each with its reasons; of all projects the asker sees, because the same person comes back. */
  async look(work: UnitOfWork, input: LookForDuplicates): Promise<DuplicateHit[]> {
    const name = [input.givenName, input.familyName].filter(Boolean).join(' ').trim();
    const numbers = input.personalNumber ? possibleNumbers(input.personalNumber, work.today) : [];
    const birthDate = numbers.length === 1 ? numbers[0].birthDate : (input.birthDate ?? null);
    const sameNumber = new Set(
      await this.withNumber(
        work,
        numbers.map((one) => one.number),
      ),
    );
    const ids = new Set<string>();
    if (sameNumber.size)
      for (const one of await work.find(Participation, { participantId: [...sameNumber] })) ids.add(one.id);
    if (name.includes(' '))
      for (const id of await findPeople(work, this.keys, { q: name, projectId: null, atMost: CANDIDATES })) ids.add(id);
    if (birthDate) for (const id of await this.bornOn(work, birthDate)) ids.add(id);
    if (ids.size === 0) return [];
    const { rows } = await work.rows(
      { view: caseload.view, columns: COLUMNS },
      {
        filters: [{ column: 'id', op: 'in', values: [...ids].slice(0, CANDIDATES) }],
        sort: { column: 'id', descending: false },
        limit: CANDIDATES,
        totalCap: 1,
      },
    );
    if (rows.length === 0) return [];
    const identities = await work.find(Identity, { participantId: rows.map((row) => String(row['participantId'])) });
    return rows
      .map((row): DuplicateHit => {
        const participantId = String(row['participantId']);
        const identity = identities.find((one) => one.participantId === participantId);
        const { givenName, familyName } = identity
          ? namesOf(this.keys, identity)
          : { givenName: null, familyName: null };
        const known = {
          name: [givenName, familyName].filter(Boolean).join(' '),
          birthDate: identity?.birthDate ?? null,
          hasSameNumber: sameNumber.has(participantId),
        };
        return {
          participationId: String(row['id']),
          displayName: shownName(this.keys, row['displayName'] as string | null),
          reference: String(row['reference']),
          coachName: row['coachName'] as string | null,
          state: String(row['state']),
          ...likeness({ name, birthDate }, known),
        };
      })
      .filter((hit) => hit.score >= SHOWN_FROM)
      .sort((a, b) => b.score - a.score)
      .slice(0, HITS);
  }

  /** Participants with one of the numbers, among those the asker may see. */
  private async withNumber(work: UnitOfWork, numbers: readonly string[]): Promise<string[]> {
    const orgs = (await work.call('orgs')).flatMap((row) => row['orgs'] as string[]);
    const indexes = orgs.flatMap((org) => numbers.map((number) => this.keys.blindIndex(org, number)));
    if (indexes.length === 0) return [];
    work.soughtNumber = soughtOf(indexes);
    return (await work.find(IdentityNumber, { blindIndex: indexes as unknown as Buffer })).map(
      (one) => one.participantId,
    );
  }

  private async bornOn(work: UnitOfWork, birthDate: string): Promise<string[]> {
    const born = await work.find(Identity, { birthDate });
    if (born.length === 0) return [];
    return (await work.find(Participation, { participantId: born.map((one) => one.participantId) })).map(
      (one) => one.id,
    );
  }
}
