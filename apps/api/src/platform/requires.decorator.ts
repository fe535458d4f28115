/** Every route says exactly one of these, or the program does not start (route-check.ts). */
import type { Permission } from '#domain';
import { SetMetadata, type CustomDecorator } from '@nestjs/common';

export const REQUIRES = 'framsteg:requires';
export const OPEN = 'framsteg:open';
export const READS = 'framsteg:reads';

/** The route needs this permission. */
export const Requires = (permission: Permission): CustomDecorator => SetMetadata(REQUIRES, permission);
/** The route is for people not yet known; it gets no unit of work. */
export const Open = (): CustomDecorator => SetMetadata(OPEN, true);
/** A POST that only reads (typed names do not belong in an address): no key, read-only transaction. */
export const Reads = (): CustomDecorator => SetMetadata(READS, true);
export const KEEPS = 'framsteg:keeps';
/** A GET whose figures the database may keep as it counts them (decision 0033). */
export const Keeps = (): CustomDecorator => SetMetadata(KEEPS, true);
