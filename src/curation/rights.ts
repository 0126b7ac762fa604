import { text } from '../text.ts';
import type { Actor } from './actor.ts';
import { ForbiddenError } from './errors.ts';

/** @throws {ForbiddenError} */
export function requireCurator({ mayCurate }: Actor): void {
  if (mayCurate) return;
  throw new ForbiddenError(text.fact.mayNotCurate);
}

/** @throws {ForbiddenError} */
export function requireConfigurer({ mayConfigure }: Actor): void {
  if (mayConfigure) return;
  throw new ForbiddenError(text.settings.mayNotConfigure);
}
