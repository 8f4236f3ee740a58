/** In pixels: what stands there while the graph is loaded is as tall. */
export const GRAPH_HEIGHT = 420;
