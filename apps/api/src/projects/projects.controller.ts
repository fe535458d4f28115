/** Projects of the house. */
import { OpenProject } from '#contracts';
import type { UnitOfWork } from '#database';
import { Body, Controller, Inject, Post } from '@nestjs/common';
import { Requires } from '../platform/requires.decorator.js';
import { Work } from '../platform/work.decorator.js';
import { ProjectsService } from './projects.service.js';

@Controller('api/projects')
export class ProjectsController {
  constructor(@Inject(ProjectsService) private readonly projects: ProjectsService) {}

  @Post()
  @Requires('project:open')
  async open(@Work() work: UnitOfWork, @Body() input: OpenProject): Promise<unknown> {
    return this.projects.open(work, input);
  }
}
