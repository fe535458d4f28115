/** Table of contents: the platform, the one reader, the features. */
import type { Database } from '#database';
import { type DynamicModule, Module } from '@nestjs/common';
import { AccountsModule } from './accounts/accounts.module.js';
import { ProjectsModule } from './projects/projects.module.js';
import { ActivitiesModule } from './activities/activities.module.js';
import { AttendanceModule } from './attendance/attendance.module.js';
import type { Config } from './config.js';
import { DayModule } from './day/day.module.js';
import { ConsentsModule } from './consents/consents.module.js';
import { DocumentsModule } from './documents/documents.module.js';
import { GoalsModule } from './goals/goals.module.js';
import { ImportsModule } from './imports/imports.module.js';
import { IntakeModule } from './intake/intake.module.js';
import { LinksModule } from './links/links.module.js';
import { MentoringModule } from './mentoring/mentoring.module.js';
import { ParticipantsModule } from './participants/participants.module.js';
import { ParticipationsModule } from './participations/participations.module.js';
import { PlacementsModule } from './placements/placements.module.js';
import type { Keys } from './platform/keys.js';
import { PlatformModule } from './platform/platform.module.js';
import { PrintoutsModule } from './printouts/printouts.module.js';
import { ReportsModule } from './reports/reports.module.js';
import { ResourcesModule } from './resources/resources.module.js';
import { StudiesModule } from './studies/studies.module.js';
import { SurveysModule } from './surveys/surveys.module.js';

@Module({})
export class AppModule {
  static with(config: Config, database: Database, keys: Keys): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.with(config, database, keys),
        AccountsModule,
        ProjectsModule,
        ParticipantsModule,
        ParticipationsModule,
        ActivitiesModule,
        AttendanceModule,
        DayModule,
        DocumentsModule,
        IntakeModule,
        PlacementsModule,
        StudiesModule,
        MentoringModule,
        SurveysModule,
        LinksModule,
        ConsentsModule,
        PrintoutsModule,
        GoalsModule,
        ReportsModule,
        ImportsModule,
        // Last: its lists answer `/api/<name>/:id`, and a feature's own words come before an id.
        ResourcesModule,
      ],
    };
  }
}
