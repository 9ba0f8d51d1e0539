import type { Texts } from "../texts/Texts.ts";

/** What the marks mean. */
export function Legend(props: { readonly texts: Texts }) {
  return (
    <ul class="legend">
      <li>
        <i class="speck unserved" />
        {props.texts.legend.unserved}
      </li>
      <li>
        <i class="speck served" />
        {props.texts.legend.served}
      </li>
      <li>
        <i class="speck focus" />
        {props.texts.legend.focus}
      </li>
      <li>
        <i class="speck self-made">+</i>
        {props.texts.legend.selfMade}
      </li>
      <li>
        <i class="hull-mark square" />
        {props.texts.incumbent}
      </li>
      <li>
        <i class="hull-mark circle" />
        {props.texts.startUp}
      </li>
      <li>
        <i class="hue" />
        {props.texts.legend.water}
      </li>
      <li>
        <i class="ring-mark" />
        {props.texts.legend.ring}
      </li>
      <li>
        <i class="depth-mark" />
        {props.texts.legend.depth}
      </li>
    </ul>
  );
}
