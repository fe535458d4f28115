import { Module } from '@nestjs/common';
import { DocumentsController } from './documents.controller.js';
import { DocumentsService } from './documents.service.js';
import { LettersService } from './letters.service.js';

@Module({ controllers: [DocumentsController], providers: [DocumentsService, LettersService] })
export class DocumentsModule {}
