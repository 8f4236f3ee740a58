import { applyDecorators } from '@nestjs/common';
import { ArrayMaxSize, IsArray, IsString } from 'class-validator';

/** A list of region ids; whether the provider has them is for its plugin to say. */
export const RegionIds = (): PropertyDecorator =>
  applyDecorators(IsArray(), ArrayMaxSize(200), IsString({ each: true }));
