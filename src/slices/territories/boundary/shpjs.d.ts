declare module 'shpjs' {
  /** Reads a shapefile from its parts; projects to WGS84 when the .prj says from where. */
  export default function shp(parts: { shp: Buffer; dbf?: Buffer | undefined; prj?: string | undefined; cpg?: string | undefined }): Promise<{ features: { properties: Record<string, unknown>; geometry: { type: string; coordinates: unknown } | null }[] }>;
}
