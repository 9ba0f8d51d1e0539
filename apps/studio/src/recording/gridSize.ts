/** Cells of the grid on which the water is measured. */
export const gridColumns = 48;
export const gridRows = 30;
