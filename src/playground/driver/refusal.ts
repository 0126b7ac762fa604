/** Discord's client or server would not let a person do this; the message says why. */
export class Refusal extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'Refusal';
  }
}
