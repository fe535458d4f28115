/** Mentors and their matches; a mentor has a capacity. */
import type { ChangeMentor, EndMatch, MatchMentor, RegisterMentor } from '#contracts';
import { Mentor, MentorMatch, Participation, Project, type UnitOfWork } from '#database';
import { checkIsValid, checkMatch, demand } from '#domain';
import { Injectable } from '@nestjs/common';

type Made = { id: string; version: number };

@Injectable()
export class MentoringService {
  async register(work: UnitOfWork, input: RegisterMentor): Promise<Made> {
    const project = await work.get(Project, input.projectId);
    await work.add(Mentor, {
      id: input.id,
      orgId: project.orgId,
      ref: input.id,
      ...mentorValues(input),
    });
    return { id: input.id, version: 1 };
  }

  async change(work: UnitOfWork, id: string, version: number, input: ChangeMentor): Promise<Made> {
    return { id, version: await work.change(Mentor, id, version, mentorValues(input)) };
  }

  /** A check that is missing or has run out stops new pairs. @throws Refusal mentor.* */
  async match(work: UnitOfWork, input: MatchMentor): Promise<Made> {
    const participation = await work.get(Participation, input.participationId);
    const mentor = await work.get(Mentor, input.mentorId);
    demand(checkIsValid(mentor, input.startsOn > work.today ? input.startsOn : work.today), 'mentor.check_missing');
    const ofMentor = await work.find(MentorMatch, { mentorId: mentor.id });
    const ofParticipant = await work.find(MentorMatch, { participationId: participation.id });
    checkMatch(
      { startsOn: input.startsOn, endsOn: null },
      { capacity: mentor.capacity, mentorsMatches: ofMentor, participantsMatches: ofParticipant },
    );
    await work.add(MentorMatch, { ...input, orgId: participation.orgId, projectId: participation.projectId });
    return { id: input.id, version: 1 };
  }

  /** @throws Refusal mentor.ends_before_start */
  async end(work: UnitOfWork, id: string, version: number, input: EndMatch): Promise<Made> {
    const match = await work.get(MentorMatch, id);
    demand(input.endsOn >= match.startsOn, 'mentor.ends_before_start');
    return {
      id,
      version: await work.change(MentorMatch, id, version, {
        endsOn: input.endsOn,
        endReason: input.endReason ?? null,
      }),
    };
  }
}

const mentorValues = (input: ChangeMentor): Partial<Mentor> => ({
  name: input.name,
  industry: input.industry ?? null,
  languages: input.languages ?? [],
  times: input.times ?? [],
  phone: input.phone ?? null,
  email: input.email ?? null,
  capacity: input.capacity,
  checkedOn: input.checkedOn ?? null,
  checkExpiresOn: input.checkExpiresOn ?? null,
});
