import { Param, type PipeTransform } from '@nestjs/common';
import { type Identified, requireId } from '../problems/unknown-id.js';

class IdPipe implements PipeTransform<string, string> {
  constructor(private readonly what: Identified) {}

  transform(value: string): string {
    return requireId(this.what, value);
  }
}

/**
 * The path parameter `id`: `@IdParam('connection') id: string`. A malformed id is answered like an unknown one, with
 * 404.
 *
 * @param what the kind of object.
 */
export const IdParam = (what: Identified): ParameterDecorator => Param('id', new IdPipe(what));
