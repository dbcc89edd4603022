/** The file is not what was asked for. The message is a Dutch sentence for the person at the command line. */
export class WrongFile extends Error {
  override readonly name = "WrongFile";
}
