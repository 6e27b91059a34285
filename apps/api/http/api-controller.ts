import { applyDecorators, Controller, UseFilters, UsePipes } from '@nestjs/common';
import { ProblemFilter } from '#libs/platform/http/problem.filter.js';
import { ReadPipe } from '../fields/read.pipe.js';

/** Where the API stands. A change that breaks callers gets a new number. */
export const API = 'api/v1';

/** A controller of the API: its requests are read by their classes, and whatever goes wrong is a problem document. */
export const ApiController = (path = ''): ClassDecorator =>
  applyDecorators(Controller(path === '' ? API : `${API}/${path}`), UseFilters(ProblemFilter), UsePipes(ReadPipe)) as ClassDecorator;
