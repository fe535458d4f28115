/** The plan agreed on, version by version; templates a project begins with; and the plan on paper, in the participant's language. */
import type { AgreePlan, ChangePlanStep, ChangePlanTemplate, SavePlanTemplate, UsePlanTemplate } from '#contracts';
import {
  Account,
  Identity,
  Organisation,
  Participation,
  PlanStep,
  PlanTemplate,
  PlanVersion,
  Project,
  type UnitOfWork,
} from '#database';
import { type AgreedStep, checkAgreement, type PlanStepStatus, stepsFromTemplate, type TemplateStep } from '#domain';
import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { Keys } from '../platform/keys.js';
import { namesOf } from '../platform/names.js';
import { type LetterLanguage, setLetter } from '../platform/typesetting/letter.js';
import { of } from './participations.service.js';
import { planLetter } from './plan-letter.js';

type Made = { id: string; version: number };

@Injectable()
export class PlansService {
  constructor(@Inject(Keys) private readonly keys: Keys) {}

  async changeStep(work: UnitOfWork, id: string, version: number, input: ChangePlanStep): Promise<Made> {
    const values = {
      title: input.title,
      kind: input.kind ?? null,
      responsible: input.responsible ?? null,
      startsOn: input.startsOn ?? null,
      dueOn: input.dueOn ?? null,
    };
    return { id, version: await work.change(PlanStep, id, version, values) };
  }

  /** Freezes the plan as it stands. @throws Refusal plan.* */
  async agree(work: UnitOfWork, participationId: string, input: AgreePlan): Promise<Made> {
    const participation = await work.get(Participation, participationId);
    const steps = await this.steps(work, participationId);
    checkAgreement(steps, participation.goalWords, input.agreedOn, work.today);
    const number = (await work.find(PlanVersion, { participationId })).length + 1;
    await work.add(PlanVersion, {
      id: input.id,
      ...of(participation),
      number,
      agreedOn: input.agreedOn,
      agreedById: work.actorId,
      goalWords: participation.goalWords,
      steps,
    });
    return { id: input.id, version: 1 };
  }

  async saveTemplate(work: UnitOfWork, input: SavePlanTemplate): Promise<Made> {
    const { orgId } = await work.get(Project, input.projectId);
    const { id, projectId, name } = input;
    await work.add(PlanTemplate, { id, orgId, projectId, name, steps: input.steps.map(templateStep) });
    return { id, version: 1 };
  }

  async changeTemplate(work: UnitOfWork, id: string, version: number, input: ChangePlanTemplate): Promise<Made> {
    const values = { name: input.name, steps: input.steps.map(templateStep) };
    return { id, version: await work.change(PlanTemplate, id, version, values) };
  }

  async removeTemplate(work: UnitOfWork, id: string, version: number): Promise<Made> {
    return { id, version: await work.change(PlanTemplate, id, version, { removedOn: work.today }) };
  }

  /** The template's steps become the plan's own, behind those that are there. */
  async useTemplate(work: UnitOfWork, participationId: string, input: UsePlanTemplate): Promise<{ added: number }> {
    const participation = await work.get(Participation, participationId);
    const template = await work.get(PlanTemplate, input.templateId);
    const before = (await work.find(PlanStep, { participationId })).length;
    const steps = stepsFromTemplate(template.steps as TemplateStep[], input.from);
    await work.addMany(
      PlanStep,
      steps.map((step, at) => ({ id: randomUUID(), ...of(participation), ...step, position: before + at + 1 })),
    );
    return { added: steps.length };
  }

  /** The plan, or an agreed version of it, as a PDF to sign. @param language the participant's */
  async print(
    work: UnitOfWork,
    participationId: string,
    { language, versionId }: { language: LetterLanguage; versionId: string | null },
  ): Promise<Buffer> {
    const participation = await work.get(Participation, participationId);
    const project = await work.get(Project, participation.projectId);
    const [owner] = await work.find(Organisation, { id: project.orgId });
    const [identity] = await work.find(Identity, { participantId: participation.participantId });
    const names = identity ? namesOf(this.keys, identity) : null;
    const agreed = versionId ? await work.get(PlanVersion, versionId) : null;
    const [coach] = await work.find(Account, { id: agreed?.agreedById ?? work.actorId });
    const letter = planLetter(language, {
      participant: [names?.givenName, names?.familyName].filter(Boolean).join(' ') || participation.reference,
      coach: coach?.name ?? '',
      sender: [owner?.name, project.name].filter(Boolean).join(' · '),
      goalWords: agreed ? agreed.goalWords : participation.goalWords,
      steps: agreed ? (agreed.steps as AgreedStep[]) : await this.steps(work, participationId),
      number: agreed?.number ?? null,
      on: agreed?.agreedOn ?? work.today,
    });
    return setLetter(letter, `${work.today}T12:00:00.000Z`);
  }

  /** Steps in their order, without those that were cancelled. */
  private async steps(work: UnitOfWork, participationId: string): Promise<AgreedStep[]> {
    const steps = await work.find(PlanStep, { participationId });
    return steps
      .filter((step) => step.status !== 'cancelled')
      .sort((a, b) => a.position - b.position)
      .map(({ id, title, kind, responsible, startsOn, dueOn, status }) => ({
        id,
        title,
        kind,
        responsible,
        startsOn,
        dueOn,
        status: status as PlanStepStatus,
      }));
  }
}

const templateStep = (step: Partial<TemplateStep> & { title: string }): TemplateStep => ({
  title: step.title,
  kind: step.kind ?? null,
  responsible: step.responsible ?? null,
  startsAfterDays: step.startsAfterDays ?? null,
  dueAfterDays: step.dueAfterDays ?? null,
});
