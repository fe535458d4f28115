/** What happened to a participant: outcomes, survey answers, placements, SFI courses and mentors, each by the rule of its form. */
import { Mentor, MentorMatch, Outcome, Placement, type PlacementOffer, SfiEnrolment, SurveyAnswer } from '#database';
import { checkMatch, checkPlacement, checkSfi, demand, type SfiEnrolment as SfiRule } from '#domain';
import { randomUUID } from 'node:crypto';
import { propertiesOf, textOf } from '../parse.js';
import { by, groupBy, Once, settle } from './settle.js';
import { type ImportState, keysOf } from './state.js';

export async function planOutcomes(state: ImportState): Promise<void> {
  // One that was withdrawn is the same row still, so that a file read again does not bring it back; an event that stands goes before it.
  const standing = (one: Outcome): number => (one.withdrawnOn === null ? 1 : 0);
  const known = by(
    [...(await state.existing(Outcome))].sort((a, b) => standing(a) - standing(b)),
    (one) => `${one.participationId}/${one.type}/${one.startsOn}`,
  );
  const once = new Once(state.report, 'outcomes');
  for (const { row, its } of state.inCases('outcomes')) {
    const [type, startsOn, endsOn] = [textOf(row, 'type')!, textOf(row, 'starts_on')!, textOf(row, 'ends_on')];
    const key = `${its.id}/${type}/${startsOn}`;
    if (!once.take(row, key)) continue;
    const employerId = state.organisation(its.project, 'outcomes', row, 'employer_ref');
    const columns = [
      'type',
      'starts_on',
      'ends_on',
      'confirmed_through',
      'hours_per_week',
      'contract_type',
      'subsidy',
      'study_finance',
      'leads_to_employment',
      'matches_home_background',
      'improved',
      'support',
      'municipality',
      'evidence',
    ];
    const spot = {
      table: 'outcomes',
      line: row.line,
      column: endsOn ? 'ends_on' : 'starts_on',
      value: endsOn ?? startsOn,
    };
    state.report.rule(spot, () => {
      demand(startsOn <= state.today, 'outcome.future', { on: startsOn });
      demand(!endsOn || endsOn >= startsOn, 'outcome.ends_before_start');
    });
    settle(
      state,
      'outcomes',
      Outcome,
      known.get(key),
      { ...propertiesOf(row, ...columns), ...(employerId ? { employerId } : {}) } as Partial<Outcome>,
      keysOf(its),
    );
  }
}

export async function planAnswers(state: ImportState): Promise<void> {
  const keyOf = (one: {
    participationId: string;
    survey: string;
    occasion: string;
    onDate: string;
    item: string;
  }): string => [one.participationId, one.survey, one.occasion, one.onDate, one.item].join('/');
  const known = by(await state.existing(SurveyAnswer), keyOf);
  const once = new Once(state.report, 'survey_answers');
  for (const { row, its } of state.inCases('survey_answers')) {
    const wanted = { ...propertiesOf(row, 'survey', 'occasion', 'item', 'answer'), onDate: textOf(row, 'on')! } as {
      survey: string;
      occasion: string;
      item: string;
      answer: string;
      onDate: string;
    };
    const key = keyOf({ participationId: its.id, ...wanted });
    if (!once.take(row, key)) continue;
    if (wanted.onDate > state.today)
      state.report.refuse({ table: 'survey_answers', line: row.line, column: 'on', value: wanted.onDate }, 'future');
    settle(state, 'survey_answers', SurveyAnswer, known.get(key), wanted, keysOf(its));
  }
}

export async function planPlacements(state: ImportState, offers: Map<string, PlacementOffer>): Promise<void> {
  const groups = groupBy(await state.existing(Placement), (one) => one.participationId);
  const once = new Once(state.report, 'placements');
  for (const { row, its } of state.inCases('placements')) {
    const startsOn = textOf(row, 'starts_on')!;
    if (!once.take(row, its.id, startsOn)) continue;
    const reference = textOf(row, 'offer_ref');
    const offer = reference ? offers.get(`${its.project.row.id}/${reference}`) : undefined;
    if (reference && !offer)
      state.report.refuse(
        { table: 'placements', line: row.line, column: 'offer_ref', value: reference },
        'offer_unknown',
      );
    const employerId = state.organisation(its.project, 'placements', row, 'employer_ref') ?? offer?.employerId;
    const group = groups.get(its.id) ?? [];
    const at = group.findIndex((one) => one.startsOn === startsOn);
    const others = group.filter((_, index) => index !== at);
    const wanted = {
      ...propertiesOf(
        row,
        'kind',
        'starts_on',
        'ends_on',
        'planned_end_on',
        'hours_per_week',
        'supervisor',
        'end_reason',
        'offered_job',
      ),
      ...(offer ? { offerId: offer.id } : {}),
      ...(employerId ? { employerId } : {}),
    };
    const placed = settle<Placement>(
      state,
      'placements',
      Placement,
      group[at],
      wanted as Partial<Placement>,
      keysOf(its),
    );
    const plain = (one: Placement) => ({
      startsOn: one.startsOn,
      endsOn: one.endsOn ?? one.plannedEndOn ?? null,
      hoursPerWeek: one.hoursPerWeek ?? null,
    });
    if (!its.isShaky)
      state.report.rule({ table: 'placements', line: row.line, column: 'starts_on', value: startsOn }, () =>
        checkPlacement(plain(placed), others.map(plain), its.periods),
      );
    groups.set(its.id, [...others, placed]);
  }
}

export async function planSfi(state: ImportState): Promise<void> {
  const groups = groupBy(await state.existing(SfiEnrolment), (one) => one.participationId);
  const once = new Once(state.report, 'sfi_enrolments');
  const rows = [...state.inCases('sfi_enrolments')].sort((a, b) =>
    textOf(a.row, 'starts_on')! < textOf(b.row, 'starts_on')! ? -1 : 1,
  );
  for (const { row, its } of rows) {
    const providerId = state.organisation(its.project, 'sfi_enrolments', row, 'provider_ref');
    const [course, startsOn] = [textOf(row, 'course')!, textOf(row, 'starts_on')!];
    if (!once.take(row, its.id, textOf(row, 'provider_ref'), course, startsOn)) continue;
    const group = groups.get(its.id) ?? [];
    const at = group.findIndex(
      (one) => (one.providerId ?? undefined) === providerId && one.course === course && one.startsOn === startsOn,
    );
    const others = group.filter((_, index) => index !== at);
    const wanted = {
      ...propertiesOf(row, 'path', 'course', 'starts_on', 'ends_on', 'result', 'hours_per_week'),
      ...(providerId ? { providerId } : {}),
    } as Partial<SfiEnrolment>;
    const studied = settle<SfiEnrolment>(state, 'sfi_enrolments', SfiEnrolment, group[at], wanted, keysOf(its));
    const plain = (one: SfiEnrolment) =>
      ({
        path: one.path,
        course: one.course,
        startsOn: one.startsOn,
        endsOn: one.endsOn ?? null,
        result: one.result ?? null,
      }) as SfiRule;
    state.report.rule({ table: 'sfi_enrolments', line: row.line, column: 'course', value: course }, () =>
      checkSfi(plain(studied), others.map(plain)),
    );
    groups.set(its.id, [...others, studied]);
  }
}

/** A mentor new to the register gets the reference as name and room for those the file gives her. */
export async function planMatches(state: ImportState): Promise<void> {
  const rows = [...state.inCases('mentor_matches')];
  if (rows.length === 0) return;
  const mentors = by(
    await state.work.find(Mentor, {
      orgId: [...new Set([...state.projects.values()].map((project) => project.row.orgId))],
    }),
    (one) => `${one.orgId}/${one.ref}`,
  );
  const matches = await state.existing(MentorMatch);
  const [ofPerson, ofMentor] = [
    groupBy(matches, (one) => one.participationId),
    groupBy(matches, (one) => one.mentorId),
  ];
  const once = new Once(state.report, 'mentor_matches');
  for (const { row, its } of rows) {
    const [ref, startsOn] = [textOf(row, 'mentor_ref')!, textOf(row, 'starts_on')!];
    if (!once.take(row, its.id, startsOn)) continue;
    const mentor =
      mentors.get(`${its.project.row.orgId}/${ref}`) ??
      newMentor(
        state,
        mentors,
        its.project.row.orgId,
        ref,
        rows.filter((one) => textOf(one.row, 'mentor_ref') === ref).length,
      );
    const own = ofPerson.get(its.id) ?? [];
    const known = own.find((one) => one.startsOn === startsOn);
    const match = settle<MentorMatch>(
      state,
      'mentor_matches',
      MentorMatch,
      known,
      {
        ...propertiesOf(row, 'starts_on', 'ends_on', 'industry', 'end_reason'),
        mentorId: mentor.id,
      } as Partial<MentorMatch>,
      keysOf(its),
    );
    const plain = (one: MentorMatch) => ({ startsOn: one.startsOn, endsOn: one.endsOn ?? null });
    const others = (list: MentorMatch[] = []) => list.filter((one) => one.id !== match.id).map(plain);
    const spot = { table: 'mentor_matches', line: row.line, column: 'starts_on', value: startsOn };
    if (!known)
      state.report.rule(spot, () =>
        checkMatch(plain(match), {
          capacity: mentor.capacity,
          mentorsMatches: others(ofMentor.get(mentor.id)),
          participantsMatches: others(own),
        }),
      );
    ofPerson.set(its.id, [...own.filter((one) => one.id !== match.id), match]);
    ofMentor.set(mentor.id, [...(ofMentor.get(mentor.id) ?? []).filter((one) => one.id !== match.id), match]);
  }
}

function newMentor(
  state: ImportState,
  mentors: Map<string, Mentor>,
  orgId: string,
  ref: string,
  capacity: number,
): Mentor {
  const mentor = { id: randomUUID(), orgId, ref, name: ref, capacity } as unknown as Mentor;
  state.plan.add(Mentor, mentor);
  mentors.set(`${orgId}/${ref}`, mentor);
  return mentor;
}
