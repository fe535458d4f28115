/** That the administrator proposed to take Zahra's protection away, and Sara declined. */
import type { ProtectionLift } from '#database';
import { addDays, type CivilDate, liftLapsesOn } from '#domain';
import type { Case } from './person.js';
import { idOf } from './dice.js';
import { accountId, OWNER } from './staff.js';

export const lifts = (it: Case, today: CivilDate): Partial<ProtectionLift>[] =>
  !it.isProtected || it.coach !== 'sara'
    ? []
    : [
        {
          id: idOf('protection_lift', it.key),
          orgId: OWNER.id,
          participantId: it.participantId,
          proposedById: accountId('amir'),
          proposedOn: addDays(today, -9),
          reason: 'Beslutet om sekretessmarkering är från förra året. Gäller det än?',
          lapsesOn: liftLapsesOn(addDays(today, -9)),
          outcome: 'declined',
          decidedById: accountId('sara'),
          decidedAt: `${addDays(today, -6)}T09:20:00.000Z`,
        },
      ];
