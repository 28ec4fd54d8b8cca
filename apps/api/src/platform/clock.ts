import { Injectable } from '@nestjs/common';

/** The only source of "now" in the api; tests bind another. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }
}
