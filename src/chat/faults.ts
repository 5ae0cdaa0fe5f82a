/** The store could not take what was said: nothing was recorded, and the platform must be asked to send it again. */
export class StorageFault extends Error {
  override readonly name = "StorageFault";
}
