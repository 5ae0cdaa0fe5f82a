/** The package brings no types. Throws a `RangeError` for coordinates that are not on Earth. */
declare module "tz-lookup" {
  export default function tzLookup(latitude: number, longitude: number): string;
}
