// All English words.
import type { Messages } from '../messages.js';
import { codes } from './codes.js';
import { document } from './document.js';
import { indicator } from './indicators.js';
import { refusal } from './refusals.js';
import { rest } from './rest.js';

export const en: Messages = { codes, document, refusal, indicator, ...rest };
