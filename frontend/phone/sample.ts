/** A picture to send: a torn bag of coffee, drawn on the spot. */

export function sample(): Promise<Blob> {
  const canvas = document.createElement("canvas")
  canvas.width = 640
  canvas.height = 480
  const pen = canvas.getContext("2d") as CanvasRenderingContext2D
  fill(pen, "#c9b79c", [0, 0, 640, 480])
  fill(pen, "#a98f6d", [0, 330, 640, 150])
  shape(pen, "#7a4a2b", [
    [210, 90],
    [430, 90],
    [452, 400],
    [188, 400],
  ])
  fill(pen, "#f3e3cf", [232, 190, 176, 110])
  shape(pen, "#2b1a0f", [
    [330, 300],
    [362, 322],
    [346, 346],
    [384, 372],
    [352, 400],
    [300, 400],
    [322, 362],
    [306, 338],
  ])
  pen.fillStyle = "#3b2415"
  for (const [x, y] of [
    [352, 416],
    [378, 428],
    [316, 430],
    [402, 414],
    [338, 444],
  ] as const)
    bean(pen, x, y)
  pen.fillStyle = "#4d2f1b"
  pen.font = "600 30px system-ui, sans-serif"
  pen.textAlign = "center"
  pen.fillText("Toraja", 320, 255)
  return new Promise((done) => canvas.toBlob((blob) => done(blob as Blob), "image/jpeg", 0.85))
}

function fill(pen: CanvasRenderingContext2D, colour: string, box: [number, number, number, number]): void {
  pen.fillStyle = colour
  pen.fillRect(...box)
}

function shape(pen: CanvasRenderingContext2D, colour: string, points: [number, number][]): void {
  pen.fillStyle = colour
  pen.beginPath()
  for (const [x, y] of points) pen.lineTo(x, y)
  pen.fill()
}

function bean(pen: CanvasRenderingContext2D, x: number, y: number): void {
  pen.beginPath()
  pen.ellipse(x, y, 13, 8, 0.5, 0, 2 * Math.PI)
  pen.fill()
}
