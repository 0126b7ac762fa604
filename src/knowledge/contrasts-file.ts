import { z } from 'zod';
import { WORDING_LIMIT } from './fact.ts';

/** `contrasts.yaml`: questions that none of the facts answers, near no fact in particular. */
export const ContrastsFileSchema = z.strictObject({
  contrasts: z.array(z.string().trim().min(1).max(WORDING_LIMIT)),
});
