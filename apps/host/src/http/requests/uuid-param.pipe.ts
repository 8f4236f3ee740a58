import { type ArgumentMetadata, Injectable, type PipeTransform } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { ProblemError } from '../problems/problem.error.js';

/**
 * Takes a path parameter only when it is a UUID: `@Param('id', UuidParamPipe) id: string`.
 *
 * Throws a {@link ProblemError} of status 400 that names the parameter.
 */
@Injectable()
export class UuidParamPipe implements PipeTransform<string, string> {
  transform(value: string, { data: field = 'id' }: ArgumentMetadata): string {
    if (isUUID(value)) return value;
    throw new ProblemError({
      status: 400,
      title: 'Invalid request',
      detail: `The path parameter ${field} is not a UUID. Use an id from a list.`,
      errors: [{ field, message: `${field} must be a UUID` }],
    });
  }
}
