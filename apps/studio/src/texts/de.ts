import type { RecordedEvent } from "../recording/Recording.ts";
import type { Texts } from "./Texts.ts";

const words =
  "Keine Eine Zwei Drei Vier Fünf Sechs Sieben Acht Neun Zehn Elf Zwölf Dreizehn Vierzehn Fünfzehn Sechzehn Siebzehn Achtzehn Neunzehn Zwanzig".split(
    " ",
  );
const inWords = (count: number) => words[count] ?? String(count);

export const de: Texts = {
  language: "de",
  other: "English",
  crowd: (firms) =>
    firms === 1
      ? "Eine Firma hat die Kunden für sich"
      : `${inWords(firms)} Firmen kämpfen um dieselben Kunden`,
  launchEmpty: "Ein Start-up läuft aus, in leeres Wasser",
  launchCrowded: "Ein Start-up läuft aus, mitten ins Gedränge",
  event,
  question: "Wird es sie überleben?",
  yes: "Ja, wird es",
  no: "Nein, wird es nicht",
  asked: "Erst wetten, dann geht der Lauf weiter.",
  counting: (done, all) => `${done} von ${all} Zukünften gespielt …`,
  noFutures: (why) =>
    `Die Zukünfte ließen sich nicht spielen (${why}). Der Lauf geht weiter; neues Laden bringt sie vielleicht.`,
  verdict: (count, all, wasRight) =>
    `${wasRight ? "Gut gewettet" : "Wette verloren"}: In ${count} von ${all} Zukünften überlebt es die meisten.`,
  ownWay: (strategy) => strategies[strategy] ?? strategy,
  outlivesIn: (count, all) => `${count} von ${all}`,
  rule: "Es überlebt die meisten, wenn von denen, die bei seinem Start verkauften, mehr vor ihm gehen als nach ihm. Jeder Punkt ist eine Zukunft; beide Reihen haben dasselbe Glück.",
  again: "Noch einmal",
  year: "Jahr",
  ofMonth: (month) => `Monat ${month}`,
  play: "Abspielen",
  pause: "Anhalten",
  time: "Monat",
  speed: "Tempo",
  room: "Raum",
  desk: "Dunkel",
  projector: "Hell",
  keys: "Tasten",
  close: "Schließen",
  table: "Tabelle",
  sea: "Das Meer",
  canvas: "Strategieprofil",
  canvasNote: "gold: das Start-up · gestrichelt: Mittel der anderen",
  noCanvas: "Es ist zu dieser Zeit nicht am Markt.",
  lives: "Leben der Firmen: Dicke ist Anteil, Rot wenig Geld, ✕ das Ende, Bögen sind Bündnisse",
  more: (firms) => (firms === 0 ? "" : `und ${firms} weitere`),
  firm: "Firma",
  kind: "Art",
  customers: "Bediente Anwendungen",
  share: "Anteil",
  runway: "Geld reicht",
  allies: "Verbündet mit",
  startUp: "Start-up",
  incumbent: "Etablierte",
  inQuestion: "um die es geht",
  months: (months) => `${months} Monate`,
  earns: "verdient",
  legend: {
    unserved: "unversorgt",
    served: "versorgt",
    focus: "vom Start-up versorgt",
    selfMade: "macht es selbst",
    water: "Blau bis Rot: wie viele Verkäufer sich überschneiden",
    ring: "Ring: Geld, rot wenn es knapp wird",
    depth: "Linien: wo unversorgte Kunden übrig sind",
  },
  moves: { eliminate: "weglassen", reduce: "senken", raise: "heben", create: "schaffen", keep: "" },
  factor: (name) => factors[name] ?? name,
  keyNames: {
    play: "abspielen oder anhalten",
    back: "einen Monat zurück",
    forward: "einen Monat weiter",
    yearBack: "ein Jahr zurück",
    yearForward: "ein Jahr weiter",
    start: "zum Anfang",
    end: "zum Ende",
    slower: "langsamer",
    faster: "schneller",
    room: "dunkler oder heller Raum",
    language: "Deutsch oder Englisch",
    table: "das Bild als Tabelle",
    help: "diese Tasten",
  },
  loading: "Die Flut kommt …",
  failed: "Das Studio kann diesen Lauf nicht zeigen",
  failedWhy: (what) => `Was schiefging: ${what}`,
  failedStill:
    "Nichts ging verloren, und nichts wurde verschickt. Oft hilft neues Laden; die Kommandozeile erzählt denselben Lauf in Worten: searoom run open-water --seed 3.",
  reload: "Neu laden",
  summary: (year, sellers, served, allied) =>
    `Jahr ${year}: ${sellers} Firmen verkaufen, ${served} der Anwendungen sind versorgt, ${allied} Bündnisse arbeiten.`,
};

const strategies: Readonly<Record<string, string>> = {
  direct: "allein",
  "start-up-partner": "mit einem Start-up",
  "incumbent-partner": "mit Etablierten",
  coopetition: "mit Wettbewerbern",
  reseller: "über Händler",
};

const factors: Readonly<Record<string, string>> = {
  price: "Preis",
  hardware: "Hardware",
  connectivity: "Vernetzung",
  analytics: "Analyse",
  integration: "Integration",
  reputation: "Ruf",
  reach: "Vertrieb",
};

const endings: Readonly<Record<string, string>> = {
  neglected: "vernachlässigt",
  "trust broken": "Vertrauen verloren",
  "term ended": "Frist abgelaufen",
  "partner gone": "Partner fort",
  "partner acquired": "Partner verkauft",
  "talks failed": "nicht einig geworden",
  antitrust: "vom Kartellamt beendet",
  replaced: "ein besserer kam",
  "better offer": "ein besseres Angebot",
  abandoned: "aufgegeben",
};

function event({ kind, firm, other, detail }: RecordedEvent, focus: number): string {
  const ours = firm === focus || other === focus;
  const who = firm === focus ? "Das Start-up" : `Firma ${firm + 1}`;
  const whom = other === focus ? "dem Start-up" : `Firma ${other + 1}`;
  const ally = firm === focus ? other : firm;
  switch (kind) {
    case "founded":
      return `${who} wird gegründet`;
    case "entered market":
      return `${who} tritt ein`;
    case "round closed":
      return `${who} schließt eine Runde ab`;
    case "first customer":
      return `${who} gewinnt den ersten Kunden`;
    case "hundredth customer":
      return `${who} hat hundert Kunden`;
    case "alliance signed":
      return ours
        ? `Das Start-up verbündet sich mit Firma ${ally + 1}`
        : `${who} verbündet sich mit ${whom}`;
    case "alliance climbed":
      return `${ours ? `Das Bündnis mit Firma ${ally + 1}` : `Das Bündnis der Firmen ${firm + 1} und ${other + 1}`} wird enger`;
    case "alliance ended":
      return `${ours ? `Das Bündnis mit Firma ${ally + 1}` : `Das Bündnis der Firmen ${firm + 1} und ${other + 1}`} endet: ${endings[detail] ?? detail}`;
    case "acquired":
      return `${who} wird von ${whom} gekauft`;
    case "stopped":
      return `${who} gibt auf`;
    case "insolvent":
      return `${who} hat kein Geld mehr`;
    default:
      return kinds[kind] ?? kind;
  }
}

const kinds: Readonly<Record<string, string>> = {
  "cartel formed": "Ein Kartell entsteht",
  "cartel found out": "Das Kartell fliegt auf",
  "price war": "Ein Preiskrieg bricht aus",
};
