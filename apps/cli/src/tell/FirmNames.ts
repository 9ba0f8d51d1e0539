import type { FirmRecord } from "@searoom/model";

/** What firms are called: always the same name for the same index, so that two runs can be told side by side. */
export interface FirmNames {
  /** `Fulmar`, or `★ Fulmar` for the focus firm and those that are treated. */
  readonly name: (firm: number) => string;
  /** `Fulmar (start-up, analytics)`: what it is and what it is best at. */
  readonly full: (firm: number) => string;
}

export function createFirmNames(
  firms: readonly FirmRecord[],
  components: readonly string[],
): FirmNames {
  const name = (firm: number) => {
    const { focus, treated } = firms[firm];
    return focus || treated ? `★ ${nameOf(firm)}` : nameOf(firm);
  };
  return {
    name,
    full: (firm) =>
      `${name(firm)} (${firms[firm].label}, ${components[strongest(firms[firm].capability)]})`,
  };
}

/** Seabirds and ships in turn; when they are used up a second of the name sets sail. */
export function nameOf(firm: number): string {
  const ordinal = Math.floor(firm / names.length);
  return ordinal === 0 ? names[firm] : `${names[firm % names.length]} ${roman(ordinal + 1)}`;
}

function strongest(capability: readonly number[]): number {
  return capability.indexOf(Math.max(...capability));
}

function roman(number: number): string {
  const numerals = [
    ["X", 10],
    ["IX", 9],
    ["V", 5],
    ["IV", 4],
    ["I", 1],
  ] as const;
  let left = number;
  let text = "";
  for (const [letters, value] of numerals) for (; left >= value; left -= value) text += letters;
  return text;
}

const names = `
  Fulmar, Beagle, Gannet, Fram, Kittiwake, Endeavour, Puffin, Calypso, Skua, Vega, Petrel, Argo,
  Razorbill, Discovery, Guillemot, Nimrod, Shearwater, Resolution, Albatross, Pamir, Cormorant,
  Vasa, Eider, Aurora, Osprey, Passat, Curlew, Mayflower, Tern, Endurance, Avocet, Belem, Plover,
  Sedov, Sandpiper, Gjøa, Turnstone, Thermopylae, Dunlin, Bounty, Whimbrel, Carnegie, Godwit,
  Belgica, Sanderling, Challenger, Phalarope, Hermione, Noddy, Potosi, Merganser, Suhaili,
  Scoter, Victoria, Goldeneye, Pinta, Grebe, Trinidad, Heron, Santiago, Egret, Golden Hind,
  Dotterel, Galatea, Redshank, Astrolabe, Prion, Boussole, Auklet, Investigator, Pelican,
  Adventure, Frigatebird, Erebus, Tropicbird, Terror, Oystercatcher, Novara, Murre, Valdivia
`
  .trim()
  .split(/,\s+/);
