import type { z } from 'zod';
import { ApiError } from '../rest/api-error.ts';

/** Discord's `errors` tree: property by property, then `_errors`. */
export interface ErrorTree {
  [key: string]: ErrorTree | readonly FormError[];
}

interface FormError {
  readonly code: string;
  readonly message: string;
}

/** The body as the schema describes it. Throws Discord's 50035 "Invalid Form Body" with an error for each field. */
export function parseForm<Schema extends z.ZodType>(schema: Schema, body: unknown): z.output<Schema> {
  const result = schema.safeParse(body, { reportInput: true });
  if (result.success) return result.data;
  throw invalidForm(result.error.issues.map((issue) => ({ path: issue.path, ...describe(issue) })));
}

export interface FieldError extends FormError {
  readonly path: readonly PropertyKey[];
}

export function invalidForm(problems: readonly FieldError[]): ApiError {
  return new ApiError(400, 50035, 'Invalid Form Body', errorTree(problems));
}

function errorTree(problems: readonly FieldError[]): ErrorTree {
  const tree: ErrorTree = {};
  const own = problems.filter(({ path }) => path.length === 0);
  if (own.length > 0) tree._errors = own.map(({ code, message }) => ({ code, message }));
  const deeper = problems.filter(({ path }) => path.length > 0);
  for (const key of new Set(deeper.map(({ path }) => String(path[0])))) {
    const below = deeper.filter(({ path }) => String(path[0]) === key);
    tree[key] = errorTree(below.map((problem) => ({ ...problem, path: problem.path.slice(1) })));
  }
  return tree;
}

/** A problem that zod has no word for. */
export function formIssue(path: readonly PropertyKey[], code: string, message: string) {
  return { code: 'custom' as const, path: [...path], message, params: { code } };
}

function describe(issue: z.core.$ZodIssue): FormError {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? { code: 'BASE_TYPE_REQUIRED', message: 'This field is required' }
        : { code: `BASE_TYPE_${issue.expected.toUpperCase()}`, message: issue.message };
    case 'too_big':
      return issue.origin === 'string'
        ? { code: 'BASE_TYPE_MAX_LENGTH', message: `Must be ${issue.maximum} or fewer in length.` }
        : issue.origin === 'array'
          ? { code: 'BASE_TYPE_BAD_LENGTH', message: `Must be ${issue.maximum} or fewer in length.` }
          : { code: 'NUMBER_TYPE_MAX', message: `Value must be less than or equal to ${issue.maximum}.` };
    case 'too_small':
      if (issue.origin === 'string' && issue.minimum === 1) {
        return { code: 'BASE_TYPE_REQUIRED', message: 'This field is required' };
      }
      return issue.origin === 'string' || issue.origin === 'array'
        ? { code: 'BASE_TYPE_BAD_LENGTH', message: `Must be ${issue.minimum} or more in length.` }
        : { code: 'NUMBER_TYPE_MIN', message: `Value must be greater than or equal to ${issue.minimum}.` };
    case 'invalid_union':
    case 'invalid_value':
      return { code: 'BASE_TYPE_CHOICES', message: 'Value is not one of the choices that are allowed here.' };
    case 'invalid_format':
      return { code: 'STRING_TYPE_REGEX', message: 'String value did not match validation regex.' };
    case 'custom':
      return { code: String(issue.params?.code ?? 'INVALID'), message: issue.message };
    default:
      return { code: 'INVALID', message: issue.message };
  }
}
