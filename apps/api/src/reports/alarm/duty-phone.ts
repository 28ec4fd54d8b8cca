/** What became of a call to the duty phone. */
export interface DutyCall {
  readonly connected: boolean;
}

/** No duty phone can be connected yet (it comes with the roster): nobody is called, and the timeline says exactly that. */
export const callDutyPhone = (): DutyCall => ({ connected: false });
