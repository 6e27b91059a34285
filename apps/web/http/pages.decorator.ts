import { applyDecorators, Controller, UseFilters, UseInterceptors } from '@nestjs/common';
import { PageInterceptor } from './page-interceptor.js';
import { WebFilter } from './web-filter.js';

/** A controller whose answers are pages: rendered with the council's frame, and errors too. */
export const Pages = (path = ''): ClassDecorator =>
  applyDecorators(Controller(path), UseInterceptors(PageInterceptor), UseFilters(WebFilter)) as ClassDecorator;
