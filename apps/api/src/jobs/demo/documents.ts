/** A few files of the demo: some of somebody who is here, some that the night has proposed because they are no longer needed, and one that an audit holds back. What the night would do on the day is what stands here. */
import { Document, type UnitOfWork } from '#database';
import { addDays, addMonths, type CivilDate, daysBetween, DELETION_NOTICE_DAYS, type DocumentKind } from '#domain';
import type { FileStore } from '../../platform/file-store.js';
import { setLetter } from '../../platform/typesetting/letter.js';
import { idOf } from './dice.js';
import { type Case, lastStay } from './person.js';
import { accountId, IN_PROJECT, OWNER } from './staff.js';

interface Filed {
  it: Case;
  kind: DocumentKind;
  fileName: string;
  text: string;
  addedOn: CivilDate;
  proposedOn?: CivilDate;
  heldFor?: string;
}

const CV = {
  kind: 'cv',
  fileName: 'Meritförteckning.pdf',
  text: 'Arbetslivserfarenhet, utbildning och språk.',
} as const;
/** Months after the exit for which a CV and a plan are kept (libs/domain/src/document.ts). */
const KEPT = { cv: 3, plan: 12 } as const;

/** Whose time ran out within the notice: proposed the night after, and not yet taken. */
function proposed(cases: readonly Case[], today: CivilDate): Filed[] {
  const over = (it: Case, months: number): CivilDate | null => {
    const exitOn = lastStay(it)?.exitOn;
    if (!exitOn || it.isProtected) return null;
    const proposedOn = addDays(addMonths(exitOn, months), 1);
    const shown = daysBetween(proposedOn, today);
    return shown >= 0 && shown < DELETION_NOTICE_DAYS ? proposedOn : null;
  };
  const file = (it: Case, kind: keyof typeof KEPT): Filed[] => {
    const proposedOn = over(it, KEPT[kind]);
    if (!proposedOn) return [];
    const addedOn = addDays(lastStay(it)!.entryOn, 20);
    const what = kind === 'cv' ? CV : { kind, fileName: 'Handlingsplan.pdf', text: 'Planen som den skrevs under.' };
    return [{ it, ...what, addedOn, proposedOn }];
  };
  return cases.flatMap((it) => [...file(it, 'cv'), ...file(it, 'plan')]).slice(0, 4);
}

/** Somebody who left more than three months ago, whose CV the funder's audit needs. */
function held(cases: readonly Case[], today: CivilDate): Filed[] {
  const it = cases.find((one) => {
    const stay = lastStay(one);
    return (
      stay?.exitOn && !one.isProtected && stay.exitOn < addMonths(today, -5) && stay.to === 'EMPLOYMENT_UNSUBSIDISED'
    );
  });
  const heldFor = 'ESF-rådet granskar avslut till arbete, beslut väntas i vår.';
  return it ? [{ it, ...CV, addedOn: addDays(lastStay(it)!.entryOn, 30), heldFor }] : [];
}

function here(cases: readonly Case[], today: CivilDate): Filed[] {
  const rana = cases.find((it) => it.person.given === 'Rana' && lastStay(it)?.exitOn === null);
  if (!rana) return [];
  return [
    { it: rana, ...CV, addedOn: addDays(today, -26) },
    {
      it: rana,
      kind: 'agreement',
      fileName: 'Praktiköverenskommelse, utkast.pdf',
      text: 'Arbetsgivare, handledare, tider och arbetsuppgifter. Skrivs under före praktikstarten.',
      addedOn: addDays(today, -6),
    },
  ];
}

/** The files lie sealed in the data directory like any other (decision 0013). */
export async function firstDocuments(work: UnitOfWork, files: FileStore, cases: readonly Case[]): Promise<void> {
  const { today } = work;
  for (const one of [...here(cases, today), ...proposed(cases, today), ...held(cases, today)]) {
    const createdAt = `${one.addedOn}T09:15:00.000Z`;
    const bytes = setLetter(
      {
        language: 'sv',
        title: one.fileName.replace('.pdf', ''),
        sender: 'Spektra Väst',
        lines: [`Beteckning ${one.it.reference}`],
        sections: [{ blocks: [{ kind: 'text', text: one.text }] }],
        foot: 'Påhittad person, påhittat dokument.',
        of: 'av',
      },
      createdAt,
    );
    await work.add(Document, {
      id: idOf('document', `${one.it.key} ${one.fileName}`),
      ...IN_PROJECT,
      participationId: one.it.participationId,
      kind: one.kind,
      type: 'pdf',
      fileName: one.fileName,
      bytes: bytes.length,
      storedAs: await files.keep(OWNER.id, bytes),
      addedById: accountId(one.it.coach ?? 'sara'),
      deletionProposedOn: one.proposedOn ?? null,
      holdReason: one.heldFor ?? null,
      createdAt,
    });
  }
}
