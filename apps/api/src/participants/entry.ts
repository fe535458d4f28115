/** What an enrolment leaves besides the case itself: the frozen snapshot of the first day, the closed referral, and a silent word to handlers. */
import type { EnrolParticipant } from '#contracts';
import { EntrySnapshot, SensitiveFact, type UnitOfWork, WaitingEntry } from '#database';
import { demand, type IdentityNumber, monthsBetween, possibleNumbers } from '#domain';
import { randomUUID } from 'node:crypto';
import type { Actor } from '../platform/actor.js';

/** The number as typed, or null when none was. @throws Refusal identity_number.invalid, identity_number.ambiguous */
export function readNumber(typed: string | undefined, today: string): IdentityNumber | null {
  if (!typed) return null;
  const possible = possibleNumbers(typed, today);
  demand(possible.length > 0, 'identity_number.invalid');
  demand(possible.length === 1, 'identity_number.ambiguous');
  return possible[0];
}

interface Entered {
  orgId: string;
  input: EnrolParticipant;
  /** of her identity number, when it was given */
  blindIndex: Buffer | null;
}

export async function settleEntry(
  work: UnitOfWork,
  actor: Actor,
  { orgId, input, blindIndex }: Entered,
): Promise<void> {
  const { projectId, id: participationId, participantId, periodId, entryOn } = input;
  const unemployedSince = input.unemployedSince ?? null;
  await work.add(EntrySnapshot, {
    id: randomUUID(),
    orgId,
    projectId,
    participationId,
    periodId,
    number: 1,
    onDate: entryOn,
    labourStatus: input.labourStatus ?? null,
    education: input.education ?? null,
    unemployedSince,
    hoursPerWeek: input.hoursPerWeek ?? null,
    contractType: input.contractType ?? null,
    support: input.support ?? [],
    monthsUnemployed: unemployedSince ? Math.max(0, monthsBetween(unemployedSince, entryOn)) : null,
    writtenById: actor.accountId,
  });
  if (input.disability || input.housingExclusion)
    await work.add(SensitiveFact, {
      id: randomUUID(),
      orgId,
      participantId,
      disability: input.disability ?? null,
      housingExclusion: input.housingExclusion ?? null,
    });
  // Always asked when there is a number, whatever comes of it: the enroller can tell nothing from the answer or its time.
  if (blindIndex) await work.call('hint_handlers', participantId, projectId, blindIndex);
  if (input.waitingEntryId) {
    const waiting = await work.get(WaitingEntry, input.waitingEntryId);
    await work.change(WaitingEntry, waiting.id, waiting.version, {
      outcome: 'ENROLLED',
      outcomeOn: entryOn,
      participationId,
    });
  }
}
